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
    private static readonly Regex _file =
        Of("^(?:File|Directory|FileInfo|DirectoryInfo|FileSystemInfo|FileStream|StreamReader|StreamWriter|ZipFile|ZipFileExtensions)\\.");
    private static readonly Regex _net = Of("^\\w*(?:Http|Web|Rest|Tcp|Udp|Socket|Smtp|Ftp|Ping|Dns)\\w*\\.");
    private static readonly Regex _data = Of("^\\w*(?:Sql|Db|Database|Command|Connection)\\w*\\.");
    private static readonly Regex _host = Of("^(?:localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|\\[[0-9a-f:.]+\\])(?::[0-9]+)?$");
    private static readonly Regex _table = Of("^[\\w.$\\[\\]\"`-]+$");

    /// <summary>
    /// Null: no constant, or one of which the API does not tell what it names. The text of a message, say, or a key of a record, should
    /// not stand in a report.
    /// </summary>
    public static ReportTarget? Of(EffectEvidence evidence) => evidence.Target is not { Length: > 0 } text ? null
        : _file.IsMatch(evidence.Api) ? new(TargetKind.Path, text)
        : _net.IsMatch(evidence.Api) && _host.IsMatch(text) ? new(TargetKind.Host, text)
        : (evidence.Kind & EffectKind.Executes) != EffectKind.None && evidence.Api.StartsWith("Process", StringComparison.Ordinal)
        ? new(TargetKind.Program, text)
        : _data.IsMatch(evidence.Api) && _table.IsMatch(text) ? new(TargetKind.Table, text)
        : null;

    /// <summary>The word of the format.</summary>
    public string Word => Kind switch { TargetKind.Host => "host", TargetKind.Path => "path", TargetKind.Table => "table", _ => "program" };

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant, _limit);
}
