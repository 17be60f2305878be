using System.Globalization;

namespace SecureTools.Benchmarks.RuleCost;

/// <summary>
/// A project as large as real ones are, in which some classes are tools: their arguments go through helpers and stores to files, statements, requests and
/// processes, half of them checked on the way.
/// </summary>
internal static class AgentProject
{
    private const int ToolsPerClass = 5;
    private const string Number = "0000";

    private static readonly string _template = Template();

    public static IEnumerable<string> Tools(int count) => Enumerable.Range(1, count / ToolsPerClass)
        .Select(number => _template.Replace(Number, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static string Template()
    {
        using var stream = typeof(AgentProject).Assembly.GetManifestResourceStream("AgentTools.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
