namespace InsecureAgent.Declarations.IdleRequirement;

public static class MailTools
{
    // SECT0011 warning: a requirement on a method that is no tool guards nothing.
    [RequirePermission("orders:write")]
    public static void SendAll() => System.Console.WriteLine();
}
