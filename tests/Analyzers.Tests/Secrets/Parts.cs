namespace SecureTools.Analyzers.Tests.Secrets;

/// <summary>Secrets for tests, put together when they run: no file of the repository holds one in one piece.</summary>
internal static class Parts
{
    public static string GitLab => "glpat-" + "x7Kq2mZt9vLw4RcY8nHb";

    public static string Random => "q8Rz3Kt" + "V7mXw2LpB9";

    public static string Password => "hunter" + "-88%corr";

    /// <summary>Puts values for <c>$gitlab</c>, <c>$random</c> and <c>$password</c> into code.</summary>
    public static string Fill(string code) => code
        .Replace("$gitlab", GitLab, StringComparison.Ordinal)
        .Replace("$random", Random, StringComparison.Ordinal)
        .Replace("$password", Password, StringComparison.Ordinal);
}
