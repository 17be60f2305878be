namespace InsecureAgent.Declarations.Contradiction;

public static class MailTools
{
    /// <summary>Sends all mails that wait.</summary>
    // SECT0006 warning: open to everyone, and only with a second factor.
    [Tool, AllowAnonymousTool, RequireMfa]
    public static void SendInvitations() => System.Console.WriteLine();
}
