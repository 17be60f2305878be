namespace SecureTools.Tests.Differential.Matrix;

/// <summary>One tool: the list of its parameters as C# writes it.</summary>
internal sealed record Signature(string Parameters);
