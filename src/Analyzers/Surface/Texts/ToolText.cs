using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Surface.Texts;

internal enum TextRole
{
    Tool,
    Title,
    Parameter,

    /// <summary>An argument type, a member or a value of it.</summary>
    Type,
}

/// <summary>A text that a model may read.</summary>
/// <param name="Role">What it is about.</param>
/// <param name="Subject">The name of the tool, parameter, type, member or value.</param>
/// <param name="Text">The text.</param>
/// <param name="Owner">What it is written on.</param>
internal sealed record ToolText(TextRole Role, string Subject, MappedText Text, ISymbol Owner);
