namespace InsecureAgent.Declarations.Constructor;

// SECT0015 error: nothing says which port the class is made with.
public sealed class MailTools(int port)
{
    /// <summary>Sends all mails that wait.</summary>
    [Tool]
    public void SendThrough() => System.Console.WriteLine(port);
}
