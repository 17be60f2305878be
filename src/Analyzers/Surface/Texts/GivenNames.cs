using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.Analyzers.Surface.Texts;

/// <summary>Where the names of tools are written.</summary>
internal static class GivenNames
{
    /// <summary>The expression that names the tool; null: the method does, or what is written in another compilation.</summary>
    public static ExpressionSyntax? Of(ToolMethod tool, Compilation compilation, CancellationToken cancel) =>
        tool.Given is { NameSyntax: ExpressionSyntax given } ? given
            : tool.Attribute is not { } attribute ? null
            : attribute.FirstText() is not null ? attribute.FirstArgumentSyntax(compilation, cancel)
            : attribute.ArgumentSyntax("Name", compilation, cancel);
}
