namespace SecureTools.Analyzers.Engine.Secrets.Structures;

/// <summary>Looks at the surroundings of a keyword that occurs in a text.</summary>
internal interface ITextDetector
{
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the keyword starts.</param>
    /// <param name="end">Where it ends.</param>
    SecretMatch? Match(string text, int start, int end);
}
