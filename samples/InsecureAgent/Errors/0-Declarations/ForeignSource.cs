namespace InsecureAgent.Declarations.ForeignSource;

public sealed class FromHeaderAttribute : System.Attribute;

public static class MailTools
{
    /// <summary>Sends a mail to its receiver.</summary>
    /// <param name="key">Who sends it.</param>
    [Tool]
    // SECT0010 error: nothing reads the header, so the model would fill the argument.
    public static void SendSigned([FromHeader] int key) => System.Console.WriteLine(key);
}
