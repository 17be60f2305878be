namespace InsecureAgent.Secrets.CommentedSecret;

public static class Archive
{
    // SECT1010 suggestion: what is commented out is still in the repository.
    // Was: Server=db.internal;User Id=app;Password=Tr0ub4dor-7;
    public const string Connection = "Server=db.internal;Authentication=Active Directory Default;";
}
