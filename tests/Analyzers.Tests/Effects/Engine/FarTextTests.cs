using System.Globalization;
using System.Text;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Texts whose way through the program does not end, or doubles with each step: they end as unknown, and soon.</summary>
public sealed class FarTextTests
{
    private const int Most = 12;

    [Fact(Timeout = 60_000)]
    public Task MethodsThatCallEachOther_End() => Ends("Updates?", Chain("static string F{0}(string s) => F{1}(s) + F{2}(s) + F{1}(F{2}(s));", "command.CommandText = F0(\"SELECT 1\");"));

    [Fact(Timeout = 60_000)]
    public Task MethodsThatHandOnACommand_End() => Ends(
        "Reads|Deletes", Chain("static void F{0}(DbCommand c) {{ F{1}(c); F{2}(c); F{1}(c); c.CommandText = \"DELETE FROM t\"; }}", "command.CommandText = \"SELECT 1\"; F0(command);"));

    [Fact(Timeout = 60_000)]
    public Task MethodsThatHandOnABuilder_End() => Ends(
        "Reads|Deletes", Chain("static void F{0}(StringBuilder c) {{ F{1}(c); F{2}(c); c.Append(\"; DELETE FROM t\"); }}", "var s = new StringBuilder(\"SELECT 1\"); F0(s); command.CommandText = s.ToString();"));

    [Fact(Timeout = 60_000)]
    public Task MethodsThatMakeACommand_End() => Ends("Updates?", Chain("static DbCommand F{0}(DbCommand c) => F{1}(F{2}(F{1}(c)));", "command = F0(command);"));

    [Fact(Timeout = 60_000)]
    public Task PathsThatGrow_End() => Ends("Deletes", Chain("static string F{0}(string s) => Path.Combine(F{1}(s), F{2}(s));", "File.Delete(F0(\"x\")); return;"));

    [Fact(Timeout = 60_000)]
    public Task LocalsThatUseEachOther_End()
    {
        var locals = new StringBuilder("var s0 = \"SELECT 1\"; var s1 = s0; var s2 = s1; ");
        for (var index = 0; index < Most; index++)
        {
            locals.Append(CultureInfo.InvariantCulture, $"s0 = s1 + s2 + {index}; s1 = s2 + s0; s2 = s0 + s1; ");
        }

        return Ends("Updates?", "", locals + "command.CommandText = s2;");
    }

    [Fact(Timeout = 60_000)]
    public Task ObjectsThatMakeEachOther_End() => Ends(
        "Updates?",
        "class A(string s) { public string S { get; } = new B(s).S; } class B(string s) { public string S { get; } = new A(s + s).S; }",
        "command.CommandText = new A(\"SELECT 1\").S;");

    private static (string Members, string Statements) Chain(string method, string statements) => (
        string.Join('\n', Enumerable.Range(0, Most).Select(index => string.Format(CultureInfo.InvariantCulture, method, index, (index + 1) % Most, (index + 2) % Most))), statements);

    private static Task Ends(string expected, (string Members, string Statements) code) => Ends(expected, code.Members, code.Statements);

    private static Task Ends(string expected, string members, string statements) => Task.Run(() => EffectBench.Does(
        expected, $"{members}\nvoid Tool(DbCommand command) {{ {statements} command.ExecuteNonQuery(); }}"), TestContext.Current.CancellationToken);
}
