using System.Text.RegularExpressions;
using SecureTools.Analyzers.Engine.Effects;
using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>What a constant names.</summary>
internal enum TargetKind
{
    Host,
    Path,
    Table,
    Program,
}

/// <summary>What a call works on, where a constant says it.</summary>
internal sealed record ReportTarget(TargetKind Kind, string Name)
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(1);
    private static readonly Regex _statement = new(@"^\s*(?:SELECT|INSERT|UPDATE|DELETE|MERGE|REPLACE|DROP|TRUNCATE|ALTER|CREATE|WITH)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _limit);
    private static readonly Regex _table = new(@"\b(?:FROM|INTO|UPDATE|TABLE(?:\s+IF\s+(?:NOT\s+)?EXISTS)?|JOIN|MERGE(?!\s+INTO\b)|TRUNCATE(?!\s+TABLE\b))\s+(?<name>[\w.\[\]""`]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, _limit);
    private static readonly Regex _name = new(@"^[\w.$-]+$", RegexOptions.CultureInvariant, _limit);
    private static readonly Regex _file = new(@"^(?:File|Directory|FileInfo|DirectoryInfo|FileSystemInfo|FileStream|Stream(?:Reader|Writer)|ZipFile|Path)\b", RegexOptions.CultureInvariant, _limit);

    /// <summary>
    /// Of an address the host alone, of a statement the first table: the rest may hold what should not stand in a report. Null: no constant, or one of which
    /// nothing is known.
    /// </summary>
    public static ReportTarget? Of(EffectEvidence evidence) => evidence.Target is not { Length: > 0 } text ? null
        : text.Contains("://") ? Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 ? new(TargetKind.Host, Host(address)) : null
        : _file.IsMatch(evidence.Api) ? new(TargetKind.Path, text)
        : (evidence.Kind & EffectKind.Executes) != EffectKind.None ? new(TargetKind.Program, text)
        : _statement.IsMatch(text) ? Table(text)
        : text.IndexOf('/') >= 0 || text.IndexOf('\\') >= 0 ? new(TargetKind.Path, text)
        : _name.IsMatch(text) ? new(TargetKind.Table, text)
        : null;

    /// <summary>The word of the format.</summary>
    public string Word => Kind switch { TargetKind.Host => "host", TargetKind.Path => "path", TargetKind.Table => "table", _ => "program" };

    private static string Host(Uri address) => address.IsDefaultPort ? address.Host : address.Host + ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ReportTarget? Table(string statement) =>
        _table.Match(statement) is { Success: true } match ? new(TargetKind.Table, match.Groups["name"].Value) : null;
}
