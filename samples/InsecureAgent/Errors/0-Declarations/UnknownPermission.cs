namespace InsecureAgent.Declarations.UnknownPermission;

public static class MailTools
{
    /// <summary>Sends all mails that wait.</summary>
    // SECT0005 error: no role grants a permission that is spelt like this.
    [Tool, RequirePermission("wriet")]
    public static void SendReminders() => System.Console.WriteLine();
}
