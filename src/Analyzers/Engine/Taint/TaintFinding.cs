using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Engine.Taint;

/// <summary>What a value is dangerous for. Each kind is a rule.</summary>
internal enum SinkKind
{
    Process,
    Path,
    Sql,
    Url,
    Code,
    Deserialization,
    Ldap,
    XPath,
    Xml,
    Regex,
    Log,
    Html,
    Archive,
    Header,
    Redirect,
    Configuration,
    NativeLibrary,
    Prompt,
}

/// <summary>A step on the way of a value.</summary>
/// <param name="Text">What happens, without any text of the program's constants: <c>'path' is given to Load</c>.</param>
/// <param name="Location">Where.</param>
internal sealed record TaintStep(string Text, Location Location);

/// <summary>Where what a model writes comes in.</summary>
/// <param name="Parameter">The parameter of the tool; null: the result of a call.</param>
/// <param name="Name">The parameter, or the member that is called: <c>Inbox.Next</c>.</param>
/// <param name="Location">Where it is.</param>
internal sealed record TaintStart(IParameterSymbol? Parameter, string Name, Location Location);

/// <summary>Something that a model writes and that reaches a dangerous call unchecked.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Start">Where it comes in.</param>
/// <param name="Kind">What it is dangerous for.</param>
/// <param name="Sink">The call, as people read it: <c>File.ReadAllText</c>.</param>
/// <param name="Location">The argument (or receiver, or assigned value) that is dangerous: the narrowest expression at the sink.</param>
/// <param name="Steps">From the source to the sink, without both.</param>
internal sealed record TaintFinding(
    ToolMethod Tool, TaintStart Start, SinkKind Kind, string Sink, Location Location, ImmutableArray<TaintStep> Steps);

/// <summary>What is known about the flows out of one tool.</summary>
/// <param name="Findings">Ordered by file, place and kind; one for each start, sink and kind.</param>
/// <param name="IsComplete">Whether no bound was hit. Where one was, what is not sure is not reported.</param>
internal sealed record ToolFlows(ImmutableArray<TaintFinding> Findings, bool IsComplete);
