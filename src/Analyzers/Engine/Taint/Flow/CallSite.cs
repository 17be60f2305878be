using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Flow;

/// <summary>A call, and what is given to it.</summary>
/// <param name="Target">What is called.</param>
/// <param name="Operation">The call.</param>
/// <param name="Instance">What it is called on; null: nothing.</param>
/// <param name="Receiver">Its value.</param>
/// <param name="Values">The arguments by parameter.</param>
/// <param name="Arguments">Where they stand; null: nowhere.</param>
internal sealed record CallSite(IMethodSymbol Target, IOperation Operation, IOperation? Instance, Value? Receiver, Value[] Values,
    IOperation?[] Arguments)
{
    public string TypeName => Target.ContainingType?.Name ?? "";

    /// <summary>The argument of the parameter with this name.</summary>
    public Value? Named(string parameter)
    {
        foreach (var candidate in Target.Parameters)
        {
            if (candidate.Name == parameter)
            {
                return Values[candidate.Ordinal];
            }
        }

        return null;
    }
}
