namespace InsecureAgent.Declarations.AsyncVoid;

public static class MailTools
{
    /// <summary>Sends a mail to its receiver.</summary>
    /// <param name="mailId">The number of the mail.</param>
    [Tool]
    // SECT0001 error: nobody can await it, so its failure would end the process.
    public static async void NotifyCustomer(int mailId) => await System.Threading.Tasks.Task.Delay(mailId);
}
