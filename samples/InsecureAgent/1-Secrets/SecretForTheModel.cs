namespace InsecureAgent.Secrets.SecretForTheModel;

public static class Weather
{
    /// <summary>Gets the weather.</summary>
    [Tool, RequirePermission("orders:read")]
    // SECT1007 warning: a default value is part of the schema: every model reads the token.
    public static string GetWeather(string city, string account = "glpat-" + "x7Kq2mZt9vLw4RcY8nHb") => city + account.Length;
}
