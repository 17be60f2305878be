namespace InsecureAgent.Secrets.Credential;

public static class Database
{
    // SECT1002 warning: a password in the source is everybody's.
    public static string Connect() => Open(password: "hunter-" + "88%corr");

    private static string Open(string password) => password.Trim();
}
