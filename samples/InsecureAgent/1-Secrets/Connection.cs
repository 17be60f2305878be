namespace InsecureAgent.Secrets.Connection;

public static class Store
{
    // SECT1004 warning: the password of the database, in every copy of the program.
    public const string Connection = "Server=db.internal;User Id=app;" + "Password=Tr0ub4dor-7;";
}
