namespace SecureTools.Analyzers.Tests.Inputs.Incidents;

/// <summary>A public mistake of a tool in .NET: an argument that a model writes did harm, or could.</summary>
/// <param name="Id">The number it is known by.</param>
/// <param name="Before">The smallest form of it, in words of our own; what has to be found is marked.</param>
/// <param name="After">The same tool as it was mended, or as we would mend it; nothing is found in it.</param>
public sealed record Incident(string Id, string Before, string After)
{
    public override string ToString() => Id;
}
