namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>Small things that decide whether a value is dangerous where it arrives.</summary>
public sealed class SinkFormTests
{
    /// <summary>What runs a text that it is given, or is given a script that nobody knows.</summary>
    [Theory]
    [InlineData("Process.Start(\"python3\", [|[\"-c\", a]|]);")]
    [InlineData("Process.Start(\"python3\", [|[a]|]);")]
    [InlineData("Process.Start(\"node\", [|[\"-e\", a, \"tool.js\"]|]);")]
    [InlineData("Process.Start(\"ssh\", [|[\"host.sh\", a]|]);")]
    [InlineData("Process.Start(\"bash\", [|new[] { \"-c\", a }|]);")]
    public void ArgumentOfAnInterpreter_Reports(string statement) => Check(statement);

    [Theory]
    [InlineData("Process.Start(\"python3\", [\"script.py\", a]);")]
    [InlineData("Process.Start(\"/usr/bin/node\", [\"tool.js\", \"--name\", a]);")]
    [InlineData("Process.Start(\"bash\", new[] { \"run.sh\", a });")]
    [InlineData("Process.Start(\"git\", [\"log\", a]);")]
    public void ArgumentOfAScript_DoesNotReport(string statement) => Check(statement);

    /// <summary>The check saw what was left, not the characters at the ends.</summary>
    [Theory]
    [InlineData("if (Regex.IsMatch(a.Trim('.', '/'), \"^[a-z]+$\")) { File.Delete([|a|]); }")]
    [InlineData("if (Regex.IsMatch(a.Trim('/'), \"^[a-z]+$\")) { File.Delete([|a|]); }")]
    [InlineData("if (Regex.IsMatch(a.TrimStart('/'), \"^[a-z]+$\")) { File.Delete([|a|]); }")]
    public void CheckOfATrimmedText_Reports(string statement) => Check(statement);

    [Theory]
    [InlineData("if (Regex.IsMatch(a.Trim(), \"^[a-z]+$\")) { File.Delete(a); }")]
    [InlineData("var b = a.Trim('.', '/'); if (Regex.IsMatch(b, \"^[a-z]+$\")) { File.Delete(b); }")]
    public void CheckOfTheText_DoesNotReport(string statement) => Check(statement);

    /// <summary>An exception in a task that nobody awaits stops nothing, and an iterator runs when it is asked.</summary>
    [Theory]
    [InlineData("_ = EnsureAsync(a); File.Delete([|a|]);")]
    [InlineData("EnsureAsync(a); File.Delete([|a|]);")]
    [InlineData("Forget(a); File.Delete([|a|]);")]
    [InlineData("Each(a); File.Delete([|a|]);")]
    public void CheckThatStopsNobody_Reports(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("await EnsureAsync(a); File.Delete(a);")]
    [InlineData("await EnsureAsync(a).ConfigureAwait(false); File.Delete(a);")]
    [InlineData("var task = EnsureAsync(a); await task; File.Delete(a);")]
    [InlineData("_ = Ensured(a); File.Delete(a);")]
    public void CheckThatStops_DoesNotReport(string statement) => CheckAsync(statement);

    private static void CheckAsync(string statement) => TaintBench.Check(
        """
        static async Task EnsureAsync(string x) { await Task.Yield(); Ensure(x); }
        static async void Forget(string x) { await Task.Yield(); Ensure(x); }
        static IEnumerable<int> Each(string x) { Ensure(x); yield return 1; }
        static Task Ensured(string x) { Ensure(x); return Task.CompletedTask; }
        static void Ensure(string x) { if (x is not ("a" or "b")) { throw new ArgumentException(x); } }

        """ + "[Tool] public async Task Run(string a) { await Task.Yield(); " + statement + " }");

    private static void Check(string statement) => TaintBench.Check("[Tool] public void Run(string a) { " + statement + " }");
}
