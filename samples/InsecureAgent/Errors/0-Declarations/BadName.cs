namespace InsecureAgent.Declarations.BadName;

public static class MailTools
{
    /// <summary>Sends all mails that wait.</summary>
    // SECT0003 error: no caller can use a name with a space.
    [Tool("send mails")]
    public static void SendMails() => System.Console.WriteLine();
}
