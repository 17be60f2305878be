namespace SecureTools.Analyzers.Tests.Secrets;

/// <summary>Secrets for tests, put together when they run: no file of the repository holds one in one piece.</summary>
internal static class Parts
{
    public static string GitLab => Backwards("bHn8YcR4wLv9tZm2qK7x-taplg");

    public static string Random => Backwards("9BpL2wXm7VtK3zR8q");

    public static string Password => Backwards("rroc%88-retnuh");

    private static string Backwards(string text) => new([.. text.Reverse()]);

    /// <summary>Puts values for <c>$gitlab</c>, <c>$random</c> and <c>$password</c> into code.</summary>
    public static string Fill(string code) => code
        .Replace("$gitlab", GitLab, StringComparison.Ordinal)
        .Replace("$random", Random, StringComparison.Ordinal)
        .Replace("$password", Password, StringComparison.Ordinal);
}
