using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>A text that a creating call gives.</summary>
/// <param name="Value">The text; null: it is computed.</param>
/// <param name="Syntax">The expression.</param>
internal sealed record GivenText(string? Value, SyntaxNode Syntax);

/// <summary>What a creating call says about the tool.</summary>
internal sealed record CreationFacts
{
    public static CreationFacts None { get; } = new();

    public string? Name { get; init; }

    /// <summary>The expression that gives the name; null: the call does not say.</summary>
    public SyntaxNode? NameSyntax { get; init; }

    /// <summary>The name is computed, so callers may use any.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Null: the call does not say.</summary>
    public GivenText? Description { get; init; }

    /// <summary>Null: the call does not say.</summary>
    public GivenText? Title { get; init; }

    public ToolHints Hints { get; init; } = ToolHints.None;

    /// <summary>Options that are made elsewhere may say anything.</summary>
    public bool HasOpenOptions { get; init; }

    /// <summary>The call describes or binds the arguments itself, so the method alone does not say what the model is told.</summary>
    public bool ShapesArguments { get; init; }
}
