using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Inputs.Reach;

/// <summary>What the code of a tool does with one argument.</summary>
/// <param name="IsUsed">Whether the code mentions it at all.</param>
/// <param name="IsChecked">Whether something about it is asked: a comparison, a condition, a <c>switch</c>, a method that throws.</param>
/// <param name="Effect">The first call with an effect that it is part of; null: there is none.</param>
/// <param name="Amount">The first place where it says how much: an allocation, a loop, a pause; null: there is none.</param>
internal sealed record ArgumentUse(bool IsUsed, bool IsChecked, Reached? Effect, Reached? Amount)
{
    public static ArgumentUse None { get; } = new(IsUsed: false, IsChecked: false, null, null);

    /// <summary>Both together.</summary>
    public ArgumentUse And(ArgumentUse other) =>
        new(IsUsed || other.IsUsed, IsChecked || other.IsChecked, Effect ?? other.Effect, Amount ?? other.Amount);
}

/// <summary>Where an argument arrives.</summary>
/// <param name="Name">As people read it: <c>File.WriteAllText</c>.</param>
/// <param name="Location">The place.</param>
internal sealed record Reached(string Name, Location Location);
