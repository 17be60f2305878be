namespace InsecureAgent.Declarations.PrivateTool;

public static class MailTools
{
    /// <summary>Sends all mails that wait.</summary>
    [Tool]
    // SECT0014 error: generated code cannot call it, so it is no tool.
    private static void SendSecretly() => System.Console.WriteLine();
}
