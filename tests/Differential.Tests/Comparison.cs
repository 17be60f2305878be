using System.Text;
using SecureTools.Tests.Differential.Instances;
using SecureTools.Tests.Differential.Matrix;
using SecureTools.Tests.Differential.Oracle;
using SecureTools.Tests.Differential.Text;

namespace SecureTools.Tests.Differential;

/// <summary>One instance: what the binder says of it, and why it should be refused before any schema is asked.</summary>
internal sealed record Case(string Json, JsonNode? Tree, string? Rule, string Bound)
{
    public const string Ran = "\"ran\"";

    public bool IsAccepted => Bound == Ran;
}

/// <summary>A tool of the matrix with its instances.</summary>
internal sealed record Subject(Signature Signature, Tool Tool, NumberReading Reading, IReadOnlyList<Case> Cases)
{
    public string Schema => Encoding.UTF8.GetString(Tool.InputSchema);
}

/// <summary>Where the two do not agree.</summary>
internal sealed record Disagreement(Subject Subject, Case Case, string Oracle)
{
    public override string ToString() => $"""
        tool:     ({Subject.Signature.Parameters})
        schema:   {Subject.Schema}
        instance: {Case.Json}
        binder:   {(Case.IsAccepted ? "valid" : Case.Bound)}
        oracle:   {Oracle}
        """;
}

/// <summary>Gives every instance to the binder and to the validator.</summary>
internal static class Comparison
{
    private static readonly Lazy<IReadOnlyList<Subject>> _subjects = new(() => [.. MatrixBuild.Only.Tools.Select((tool, i) => SubjectOf(tool.Signature, tool.Tool!, i))]);

    private static readonly Lazy<Task<IReadOnlyList<(Subject Subject, Case Case, bool IsValid)>>> _verdicts = new(JudgeAllAsync);

    public static IReadOnlyList<Subject> Subjects => _subjects.Value;

    /// <summary>The validator's verdicts on all instances that no rule refuses before.</summary>
    public static Task<IReadOnlyList<(Subject Subject, Case Case, bool IsValid)>> JudgeAsync() => _verdicts.Value;

    private static async Task<IReadOnlyList<(Subject Subject, Case Case, bool IsValid)>> JudgeAllAsync()
    {
        var open = Subjects.Select(subject => (Subject: subject, Cases: subject.Cases.Where(one => one.Rule is null).ToList())).ToList();
        var verdicts = await NodeOracle.JudgeAsync(open.Select(part => Ranked(part.Subject, part.Cases)));
        return [.. open.Zip(verdicts).SelectMany(pair => pair.First.Cases.Zip(pair.Second, (one, verdict) => (pair.First.Subject, one, verdict == '1')))];
    }

    private static (string Schema, IEnumerable<string> Instances) Ranked(Subject subject, List<Case> cases)
    {
        var ranks = new NumberRanks(JsonParser.Parse(subject.Schema)!, cases.Select(one => one.Tree!), subject.Reading);
        return (ranks.Schema(), cases.Select(one => ranks.Instance(one.Tree!)));
    }

    private static Subject SubjectOf(Signature signature, Tool tool, int seed)
    {
        var reading = Readings.Of(MatrixBuild.Only.Methods[tool.Name]);
        return new Subject(signature, tool, reading, [.. ToolInstances.Of(tool.InputSchema, reading, seed).Select(json => CaseOf(signature, tool.Name, json, reading))]);
    }

    private static Case CaseOf(Signature signature, string tool, string json, NumberReading reading)
    {
        var tree = JsonParser.Parse(json);
        var result = MatrixBuild.Only.Table.InvokeAsync(new ToolCall(tool) { Arguments = Encoding.UTF8.GetBytes(json) }).AsTask().GetAwaiter().GetResult();
        var bound = result.IsOk ? Encoding.UTF8.GetString(result.Content.Span) : $"{result.Code} {string.Join("; ", result.Problems)}";
        return new Case(json, tree, DocumentedRules.Refuses(tree, reading, signature), bound);
    }
}
