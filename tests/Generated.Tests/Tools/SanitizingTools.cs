using System.ComponentModel.DataAnnotations;

namespace SecureTools.Tests.Generated;

/// <summary>A file and where it came from.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record Download([InDirectory("downloads")] SafePath Path, [property: AllowedHosts("files.example.com", "*.cdn.example.com", Schemes = ["https", "http"], Ports = [443, 8080])] AllowedUrl? Origin = null);

/// <summary>A table of values of the sanitising types.</summary>
public sealed record Mailing
{
    public required IReadOnlyList<EmailAddress> To { get; init; }

    [AllowedValues("name", "public.users.mail")]
    public SqlIdentifier? OrderBy { get; init; }

    [InDirectory("downloads")]
    public SafePath[][] Attachments { get; init; } = [];
}

/// <summary>Tools that take the sanitising types and give them back.</summary>
[AllowAnonymousTool]
public static class SanitizingTools
{
    [Tool]
    public static SafePath EchoPath([InDirectory("uploads")] SafePath value) => value;

    [Tool]
    public static SafePath? EchoOptionalPath([InDirectory("uploads")] SafePath? value = null) => value;

    [Tool]
    public static string ReadUpload([InDirectory("uploads")] SafePath file)
    {
        using var reader = new StreamReader(file.OpenRead());
        return reader.ReadToEnd();
    }

    /// <summary>Fetches.</summary>
    /// <param name="value">What to fetch</param>
    [Tool]
    public static AllowedUrl EchoUrl([AllowedHosts("api.example.com", "*.example.org")] AllowedUrl value) => value;

    [Tool]
    public static List<AllowedUrl?> EchoUrls([AllowedHosts("api.example.com")] List<AllowedUrl?> value, [RegularExpression("[a-z]")] string valueHost = "a") =>
        valueHost == "b" ? [] : value;

    [Tool]
    public static SqlIdentifier EchoIdentifier(SqlIdentifier value) => value;

    [Tool]
    public static string Sort([AllowedValues("name", "public.created")] SqlIdentifier by) => by.Quote(SqlDialect.PostgreSql);

    [Tool]
    public static ProcessArgument[] EchoArguments(ProcessArgument[] value) => value;

    [Tool]
    public static EmailAddress EchoEmail(EmailAddress value) => value;

    [Tool]
    public static Download EchoDownload(Download value) => value;

    [Tool]
    public static Mailing EchoMailing(Mailing value, [InDirectory("uploads")] SafePath? other = null) => other is null ? value : value with { Attachments = [] };
}
