namespace SecureTools;

/// <summary>What a token may be used for. Each purpose has a key of its own, so that a token never crosses from one to another.</summary>
public static class TokenPurposes
{
    /// <summary>Calls one tool.</summary>
    public const string Tool = "tool";

    /// <summary>Delivers the summary of a finished conversation to the post-prompt endpoint.</summary>
    public const string PostPrompt = "post_prompt";
}
