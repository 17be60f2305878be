using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SecureTools.Analyzers.Engine.Scope;
using SecureTools.Analyzers.Engine.Taint.Catalog;
using SecureTools.Analyzers.Tests.Effects.Engine;

namespace SecureTools.Analyzers.Tests.Catalog;

/// <summary>On which calls a line of the taint catalog holds.</summary>
public sealed class LineJudgeTests
{
    [Theory]
    [InlineData(true, """Page(text, "text/html")""")]
    [InlineData(true, """Page(text, contentType: Html)""")]
    [InlineData(false, """Page(text, "text/plain")""")]
    [InlineData(false, """Page(text)""")]
    [InlineData(false, """Page(text, text)""")]
    public void When_HoldsForTheValueThatIsSeen(bool expected, string call) => Holds(expected, "when(contentType=text/html)", "Page", call + ";");

    [Theory]
    [InlineData(false, "Match(text, RegexOptions.NonBacktracking)")]
    [InlineData(false, "Match(text, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)")]
    [InlineData(true, "Match(text, RegexOptions.IgnoreCase)")]
    [InlineData(true, "Match(text)")]
    public void Unless_HoldsWhereTheFlagIsNotSeen(bool expected, string call) => Holds(expected, "unless(options=NonBacktracking)", "Match", call + ";");

    [Theory]
    [InlineData(true, "Read(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse });")]
    [InlineData(true, "var settings = new XmlReaderSettings(); settings.DtdProcessing = DtdProcessing.Parse; Read(text, settings);")]
    [InlineData(true, "Read(text, Open);")]
    [InlineData(false, "Read(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });")]
    [InlineData(false, "Read(text, new XmlReaderSettings());")]
    [InlineData(false, "Read(text, Closed);")]
    [InlineData(false, "Read(text, Unknown());")]
    public void Set_HoldsForTheMemberThatIsSeen(bool expected, string body) => Holds(expected, "set(settings.DtdProcessing=Parse)", "Read", body);

    [Theory]
    [InlineData(true, "var document = new XmlDocument { XmlResolver = new XmlUrlResolver() }; document.LoadXml(text);")]
    [InlineData(true, "var document = new XmlDocument(); document.XmlResolver = new XmlUrlResolver(); document.LoadXml(text);")]
    [InlineData(false, "var document = new XmlDocument { XmlResolver = null }; document.LoadXml(text);")]
    [InlineData(false, "var document = new XmlDocument(); document.LoadXml(text);")]
    public void SetWithoutValue_HoldsForAnythingButNull(bool expected, string body) => Holds(expected, "set(this.XmlResolver)", "LoadXml", body);

    [Theory]
    [InlineData("lacks(options)", false)]
    [InlineData("has(options)", true)]
    [InlineData("lacks(timeout)", true)]
    [InlineData("has(timeout)", false)]
    public void Overloads_AreToldApart(string judge, bool expected) => Assert.Equal(expected, LineJudge.Parse(judge).Fits(Call("Match(text);", "Match").TargetMethod));

    private static void Holds(bool expected, string judge, string name, string body)
    {
        var call = Call(body, name);
        var code = ProgramCode.Of(((IOperation)call).SemanticModel!.Compilation);
        Assert.Equal(expected, LineJudge.Parse(judge).Holds(call, code, TestContext.Current.CancellationToken));
    }

    private static IInvocationOperation Call(string body, string name)
    {
        var compilation = EffectBench.Compile([EffectBench.WithUsings($$"""
            using System.Text.RegularExpressions;
            using System.Xml;
            public class C
            {
                private const string Html = "text/html";
                private static readonly XmlReaderSettings Open = new() { DtdProcessing = DtdProcessing.Parse };
                private static readonly XmlReaderSettings Closed = new() { DtdProcessing = DtdProcessing.Prohibit };
                public void Tool(string text) { {{body}} }
                private static void Page(string content, string contentType = null!) { }
                private static void Match(string pattern, RegexOptions options = RegexOptions.None) { }
                private static void Read(string input, XmlReaderSettings settings) { }
                private static XmlReaderSettings Unknown() => new();
            }
            """)]);
        return ProgramCode.Of(compilation).Bodies(EffectBench.Method(compilation, "Tool"), TestContext.Current.CancellationToken)
            .SelectMany(operation => operation.DescendantsAndSelf()).OfType<IInvocationOperation>().Single(call => call.TargetMethod.Name == name);
    }
}
