namespace InsecureAgent.Secrets.LoggedSecret;

public static class Client
{
    public static void Connect(string apiKey)
    {
        var text = $"Connecting with {apiKey}";
        // SECT1008 warning: whoever reads the log holds the key.
        System.Console.WriteLine(text);
    }
}
