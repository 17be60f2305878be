namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Code that never runs, beside code that may.</summary>
public sealed class DeadCodeTests
{
    [Theory]
    [InlineData("None", "", "NEVER")]
    [InlineData("Deletes", "#define NEVER\n", "NEVER")]
    [InlineData("Deletes", "", null)]
    public void CallForASymbol_CountsWhereItIsDefined(string expected, string define, string? symbol)
    {
        var attribute = symbol is null ? "" : $"[System.Diagnostics.Conditional(\"{symbol}\")] ";
        var compilation = EffectBench.Compile([
            $"{define}class C {{ {attribute}static void Clean(string path) => System.IO.File.Delete(path); void Tool(string path) => Clean(path); }}",
        ]);
        Assert.Equal(expected, EffectBench.Describe(EffectBench.Of(compilation)));
    }

    [Theory]
    [InlineData("if (false) { Delete(); }")]
    [InlineData("if (Off) { Delete(); }")]
    [InlineData("if (Off && x > 1) { Delete(); }")]
    [InlineData("if (!Off) { return; } else { Delete(); }")]
    [InlineData("if (true) { return; } Delete();")]
    [InlineData("return; Delete();")]
    [InlineData("throw new Exception(); Delete();")]
    [InlineData("while (false) { Delete(); }")]
    [InlineData("for (; false;) { Delete(); }")]
    [InlineData("while (true) { x++; } Delete();")]
    [InlineData("if (x > 1) { return; } else { throw new Exception(); } Delete();")]
    [InlineData("{ return; } Delete();")]
    [InlineData("foreach (var c in \"x\") { continue; Delete(); }")]
    [InlineData("try { return; } catch (Exception) { throw; } Delete();")]
    [InlineData("using (var s = new MemoryStream()) { return; } Delete();")]
    [InlineData("var y = Off ? Answer() : 1;")]
    [InlineData("var y = Off && Answer() > 1;")]
    [InlineData("var y = !Off || Answer() > 1;")]
    [InlineData("lock (this) { throw new Exception(); } Delete();")]
    public void CodeThatNeverRuns_HasNoEffect(string statements) => Does("None", statements);

    [Theory]
    [InlineData("if (true) { Delete(); }")]
    [InlineData("if (!Off) { Delete(); }")]
    [InlineData("if (_off) { Delete(); }")]
    [InlineData("if (x > 1) { return; } Delete();")]
    [InlineData("while (true) { if (x > 1) { break; } } Delete();")]
    [InlineData("while (x < 1) { return; } Delete();")]
    [InlineData("try { return; } catch (Exception) { } Delete();")]
    [InlineData("try { return; } finally { Delete(); }")]
    [InlineData("if (x > 1) { goto end; } return; end: Delete();")]
    [InlineData("switch (x) { case 1: return; } Delete();")]
    [InlineData("foreach (var c in \"x\") { return; } Delete();")]
    [InlineData("Inner(); return; void Inner() => Delete();")]
    [InlineData("do { Delete(); } while (false);")]
    [InlineData("if (Answer() > 1 && Off) { }")]
    [InlineData("while (Answer() > 1 && Off) { }")]
    [InlineData("for (; Answer() > 1 && Off;) { }")]
    [InlineData("var y = Answer() > 1 && Off && x > 1;")]
    [InlineData("while (true) { if (x > 1) { goto end; } } end: Delete();")]
    [InlineData("Func<int> f = () => { return 1; }; Delete();")]
    public void CodeThatMayRun_Counts(string statements) => Does("Deletes", statements);

    private static void Does(string expected, string statements) => EffectBench.Does(expected, $$"""
        const bool Off = false;
        static readonly bool _off = false;
        void Tool(int x) { {{statements}} }
        static void Delete() => File.Delete("x");
        static int Answer() { File.Delete("x"); return 1; }
        """);
}
