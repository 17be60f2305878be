using System.Text.Json;

namespace SecureTools.Tests.Package;

/// <summary>What the compiler reported, read from its report and never from its messages.</summary>
internal static class Sarif
{
    /// <summary>Level and id of each result that is not suppressed, in order of ids; a result that comes twice stands twice.</summary>
    /// <remarks>Suggestions of others say nothing about the package.</remarks>
    public static string Results(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var results =
            from run in document.RootElement.GetProperty("runs").EnumerateArray()
            from result in run.GetProperty("results").EnumerateArray()
            where !IsSuppressed(result)
            let id = result.GetProperty("ruleId").GetString()
            let level = result.GetProperty("level").GetString()
            where level != "note" || id.StartsWith("SECT", StringComparison.Ordinal)
            orderby id
            select $"{level} {id}";
        return string.Join(", ", results);
    }

    /// <summary>The rules that the compiler has loaded, whether they reported anything or not.</summary>
    public static IReadOnlyList<string> Rules(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. from run in document.RootElement.GetProperty("runs").EnumerateArray()
               from rule in run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
               select rule.GetProperty("id").GetString(),
        ];
    }

    /// <summary>What a rule said, in the order of the places.</summary>
    public static IReadOnlyList<string> Messages(string file, string rule)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. from run in document.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               where result.GetProperty("ruleId").GetString() == rule
               orderby LineOf(result)
               select result.GetProperty("message").GetProperty("text").GetString(),
        ];
    }

    private static int LineOf(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation")
        .GetProperty("region").GetProperty("startLine").GetInt32();

    private static bool IsSuppressed(JsonElement result) =>
        result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0;
}
