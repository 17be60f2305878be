using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SecureTools.Analyzers.Surface.Report;

/// <summary>Says where something stands, without the folders of one machine.</summary>
internal sealed class ReportPlaces(AnalyzerOptions options)
{
    private static readonly char[] _separators = ['/', '\\'];

    private readonly string[] _project = Parts(Property(options, "ProjectDir") ?? "");

    public static string? Property(AnalyzerOptions options, string name) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value
            : null;

    public ReportPlace Of(Location location)
    {
        var place = location.IsInSource ? location.GetMappedLineSpan() : default;
        return place.IsValid && place.Path is { Length: > 0 } path
            ? new ReportPlace(Relative(path), place.StartLinePosition.Line + 1)
            : new ReportPlace(null, 0);
    }

    /// <summary>A file that no folder is common with is told by its name alone.</summary>
    private string Relative(string path)
    {
        var file = Parts(path);
        if (!IsRooted(path))
        {
            return string.Join("/", file);
        }

        var common = 0;
        while (common < _project.Length && common < file.Length - 1 && _project[common] == file[common])
        {
            common++;
        }

        return common == 0 ? file[file.Length - 1] : string.Join("/", _project.Skip(common).Select(_ => "..").Concat(file.Skip(common)));
    }

    private static bool IsRooted(string path) => path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':');

    private static string[] Parts(string path) => path.Split(_separators, StringSplitOptions.RemoveEmptyEntries);
}
