namespace InsecureAgent.Declarations.Limit;

public static class MailTools
{
    /// <summary>Sends all mails that wait.</summary>
    // SECT0012 error: no call can end before it begins.
    [Tool(TimeoutSeconds = -1)]
    public static void SendAtOnce() => System.Console.WriteLine();
}
