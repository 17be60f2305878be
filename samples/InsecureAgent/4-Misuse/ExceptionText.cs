namespace InsecureAgent.Misuse.ExceptionText;

public class FileTools
{
    [Tool, RequirePermission("orders:read")]
    public static string ReadFile(string name)
    {
        try
        {
            return name.ToUpperInvariant();
        }
        catch (System.Exception exception)
        {
            // SECT4015 warning: the model reads what only the log should hold.
            return exception.Message;
        }
    }
}
