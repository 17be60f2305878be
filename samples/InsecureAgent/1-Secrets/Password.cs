namespace InsecureAgent.Secrets.Password;

public static class Demo
{
    public static string Login()
    {
        // SECT1011 suggestion: a password as a word in the code.
        var password = "swordfish";
        return password;
    }
}
