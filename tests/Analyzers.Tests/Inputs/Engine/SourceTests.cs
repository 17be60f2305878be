using SecureTools.Analyzers.Inputs;
using SecureTools.CodeFixes.Inputs;

namespace SecureTools.Analyzers.Tests.Inputs.Engine;

/// <summary>What members bring in that a catalog names as sources.</summary>
public sealed class SourceTests
{
    private const string Inbox = """

        [assembly: Flow("source Inbox.Next")]
        [assembly: Flow("source Inbox.TryNext")]
        [assembly: Flow("source Inbox.Subject")]
        [assembly: Flow("source Inbox.Item")]
        [assembly: Flow("source Inbox.Count")]
        [assembly: Flow("source Inbox.Open")]
        [assembly: Flow("source Inbox.All")]
        [assembly: Flow("source IFeed.Read")]
        [assembly: Flow("source Outside.Text")]
        public sealed class Inbox
        {
            private readonly List<string> _texts = new();
            public string Subject { get; init; } = "";
            public string Sender { get; init; } = "";
            public string this[int index] => _texts[index];
            public string Next() => _texts[0];
            public bool TryNext(out string text) { text = _texts[0]; return true; }
            public int Count() => _texts.Count;
            public Message Open() => new();
            public async IAsyncEnumerable<string> All() { await Task.Yield(); yield return _texts[0]; }
            public string Last() => _texts[0];
        }
        public sealed class Message { public string Path { get; set; } = ""; public int Size { get; set; } }
        public interface IFeed { string Read(); }
        public sealed class Feed : IFeed { public string Read() => "a"; }
        public static class Outside { public static string Text => Environment.MachineName; }
        """;

    [Theory]
    [InlineData("[Tool] public void Run(int number) => File.Delete([|_inbox.Next()|]);")]
    [InlineData("[Tool] public void Run() => File.Delete([|\"/data/\" + _inbox.Next()|]);")]
    [InlineData("[Tool] public void Run() => Remove(_inbox.Next()); static void Remove(string file) => File.Delete([|file|]);")]
    [InlineData("[Tool] public void Run() => Work(); void Work() { var file = _inbox.Next(); File.Delete([|file|]); }")]
    [InlineData("[Tool] public void Run() => File.Delete([|Latest()|]); string Latest() => _inbox.Next().Trim();")]
    [InlineData("[Tool] public void Run() { if (_inbox.TryNext(out var file)) { File.Delete([|file|]); } }")]
    [InlineData("[Tool] public void Run() => File.Delete([|_inbox.Subject|]);")]
    [InlineData("[Tool] public void Run() => File.Delete([|_inbox[3]|]);")]
    [InlineData("[Tool] public void Run() => File.Delete([|_inbox.Open().Path|]);")]
    [InlineData("[Tool] public async Task Run() { await foreach (var file in _inbox.All()) { File.Delete([|file|]); } }")]
    [InlineData("[Tool] public void Run() { if (_inbox is { Subject: var file }) { File.Delete([|file|]); } }")]
    [InlineData("[Tool] public void Run() { Func<string> next = _inbox.Next; File.Delete([|next()|]); }")]
    [InlineData("[Tool] public void Run(IFeed feed) => File.Delete([|feed.Read()|]);")]
    [InlineData("[Tool] public void Run() => File.Delete([|Outside.Text|]);")]
    [InlineData("[Tool] public void Run(string path) => File.Delete([|path + _inbox.Next()|]);")]
    [InlineData("[Tool] public void Run() { _last = _inbox.Next(); Remove(); } private string _last = \"\"; void Remove() => File.Delete([|_last|]);")]
    [InlineData("[Tool] public void Run() { if (Ok(Latest())) { File.Delete([|Latest()|]); } } string Latest() => _inbox.Next(); static bool Ok(string x) => x is \"a\";")]
    [InlineData("[Tool] public void Run() { if (Ok(Latest())) { File.Delete([|Latest()|]); } } string Latest() => ((IFeed)new Feed()).Read(); static bool Ok(string x) => x is \"a\";")]
    [InlineData("[Tool] public void Run() { var names = new[] { _inbox.Next() }; var file = _inbox.Subject; if (names.Contains(file)) { File.Delete([|file|]); } }")]
    public void WhatASourceGives_Reports(string members) => Check(members);

    [Theory]
    [InlineData("[Tool] public void Run() => File.Delete(_inbox.Last());")]
    [InlineData("[Tool] public void Run() => File.Delete(_inbox.Sender);")]
    [InlineData("[Tool] public void Run() => File.Delete(\"/data/\" + _inbox.Count());")]
    [InlineData("[Tool] public void Run() => File.Delete(\"/data/\" + _inbox.Open().Size);")]
    [InlineData("[Tool] public void Run() => File.Delete(Path.GetFileName(_inbox.Next()));")]
    [InlineData("[Tool] public void Run() { var file = _inbox.Next(); if (file is \"a\" or \"b\") { File.Delete(file); } }")]
    [InlineData("[Tool] public void Run() { var file = _inbox.Next(); Check(file); File.Delete(file); } static void Check(string x) { if (!x.All(char.IsAsciiLetter)) { throw new ArgumentException(\"No\"); } }")]
    [InlineData("[Tool] public void Run() { _inbox.Next(); File.Delete(\"a\"); }")]
    [InlineData("[Tool] public void Run() { var message = _inbox.Open(); message.Path = \"a\"; File.Delete(message.Path); }")]
    [InlineData("public void Run() => File.Delete(_inbox.Next());")]
    [InlineData("[Tool] public void Run(Feed feed) => File.Delete(feed.Read());")]
    public void NearMiss_DoesNotReport(string members) => Check(members);

    [Fact]
    public Task Message_NamesTheMember()
    {
        var test = Test(
            """
            public class Mail
            {
                [Tool]
                public static void Tidy(Inbox inbox) => System.IO.File.Delete({|#0:inbox.Next()|});
            }
            public class Inbox { public string Next() => ""; }
            """);
        test.ExpectedDiagnostics.Add(Verify<DangerousInputAnalyzer>.Diagnostic("SECT2102").WithLocation(0).WithLocation(0).WithMessage(
            "What 'Inbox.Next' gives tool 'tidy' reaches 'File.Delete' as a path. Take a SafePath, which stays below its directory."));
        return test.RunAsync();
    }

    [Fact]
    public void Path_BeginsAtTheCall()
    {
        var compilation = TaintBench.Compile(
        [
            TaintBench.WithUsings("public class C { [Tool] public void Run(Inbox inbox) => Remove(inbox.Next()); static void Remove(string file) => File.Delete(file); }"),
            TaintBench.WithUsings(Inbox),
        ]);
        var finding = TaintBench.Flows(compilation).Single().Findings.Single(found => found.Start.Parameter is null);
        Assert.Equal("Inbox.Next", finding.Start.Name);
        Assert.Equal("inbox.Next()", finding.Start.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(finding.Start.Location.SourceSpan));
        Assert.Equal(["'C.Remove' is called with it"], finding.Steps.Select(step => step.Text));
    }

    [Fact]
    public Task LineOfTheOption_IsObeyed()
    {
        var test = new AnalyzerTest<DangerousInputAnalyzer>
        {
            TestCode = "using SecureTools; class Inbox { public string Next() => \"\"; } class Tools { [Tool] public void Do() => System.IO.File.Delete({|SECT2102:new Inbox().Next()|}); }",
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nsecuretools.taint = sanitizer Path A.B | source Inbox.Next"));
        return test.RunAsync();
    }

    /// <summary>The type of a parameter would be changed, and there is none.</summary>
    [Fact]
    public Task Source_HasNoFix() => InputBench.HasNoFix<DangerousInputAnalyzer, DangerousInputFixer>(
        "[assembly: Flow(\"source Inbox.Next\")] class Inbox { public string Next() => \"\"; } class Tools { [Tool] public string Read(string path) => File.ReadAllText({|SECT2102:new Inbox().Next()|}); }");

    /// <summary>Unlike an attribute, a line of the project speaks of what implements the member too.</summary>
    [Fact]
    public Task LineOfAContract_HoldsForWhatImplementsIt()
    {
        var test = new AnalyzerTest<DangerousInputAnalyzer>
        {
            TestCode = "using SecureTools; interface IFeed { string Read(); } class Feed : IFeed { public string Read() => \"\"; } class Tools { [Tool] public void Do() => System.IO.File.Delete({|SECT2102:new Feed().Read()|}); }",
        };
        test.TestState.AdditionalFiles.Add(("/src/SecureTools.Taint.txt", "source IFeed.Read\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task WithoutALine_DoesNotReport() => new AnalyzerTest<DangerousInputAnalyzer>
    {
        TestCode = "using SecureTools; class Inbox { public string Next() => \"\"; } class Tools { [Tool] public void Do() => System.IO.File.Delete(new Inbox().Next()); }",
    }.RunAsync();

    private static AnalyzerTest<DangerousInputAnalyzer> Test(string code)
    {
        var test = new AnalyzerTest<DangerousInputAnalyzer> { TestCode = "using SecureTools;\n" + code };
        test.TestState.AdditionalFiles.Add(("/src/SecureTools.Taint.txt", "source Inbox.Next # mail of others\n"));
        return test;
    }

    private static void Check(string members) => TaintBench.CheckProgram(
        "public partial class C\n{\n    private readonly Inbox _inbox = new();\n" + members + "\n}\n", Inbox);
}
