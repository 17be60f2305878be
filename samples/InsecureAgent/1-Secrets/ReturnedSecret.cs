namespace InsecureAgent.Secrets.ReturnedSecret;

public static class Settings
{
    /// <summary>Shows a setting of the shop by its name.</summary>
    /// <param name="name">The name of the setting.</param>
    [Tool, RequirePermission("orders:read")]
    public static string ShowSetting(string name)
    {
        var found = System.Environment.GetEnvironmentVariable("DB_PASSWORD");
        // SECT1009 warning: the password becomes a part of the conversation.
        return name + found;
    }
}
