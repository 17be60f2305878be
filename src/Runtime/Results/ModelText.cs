using System.Text;

namespace SecureTools;

/// <summary>The fixed sentences that a model is told.</summary>
internal static class ModelText
{
    public static string Of(ToolStatus status) => status switch
    {
        ToolStatus.Ok => "Done.",
        ToolStatus.UnknownTool => "There is no such tool.",
        ToolStatus.ArgumentsTooLarge => "The arguments are too large or too deeply nested. Send less.",
        ToolStatus.TokenMissing or ToolStatus.TokenInvalid => "This call is not authorized. It cannot be completed.",
        ToolStatus.Unauthenticated => "The caller must sign in first.",
        ToolStatus.PermissionDenied => "The caller does not have the permission for this.",
        ToolStatus.RoleRequired => "The caller does not have the role for this.",
        ToolStatus.TrustTooLow => "The caller is not trusted enough for this.",
        ToolStatus.MfaRequired => "The caller must confirm a second factor first.",
        ToolStatus.RateLimited => "There were too many calls.",
        ToolStatus.InvalidArguments => "The arguments are not valid.",
        ToolStatus.ApprovalRequired => "This call must be approved first, with exactly these arguments.",
        ToolStatus.Timeout => "The tool did not finish in time. What it had begun may have taken effect.",
        ToolStatus.ToolFailed => "The tool failed.",
        ToolStatus.ResultTooLarge => "The result is too large. Ask for less.",
        ToolStatus.Misconfigured => "The tool is not available.",
        _ => "The call was refused.",
    };

    public static string Of(IReadOnlyList<ArgumentProblem> problems)
    {
        var text = new StringBuilder("The arguments are not valid. Correct them and call again:");
        foreach (var problem in problems)
        {
            text.Append("\n- ").Append(problem.Pointer.Length == 0 ? "(arguments)" : problem.Pointer)
                .Append(": ").Append(problem.Rule).Append(", expected ").Append(problem.Expected);
        }

        return text.ToString();
    }

    /// <summary>Texts as they are; what is no text is named.</summary>
    public static string Of(IReadOnlyList<ToolContent> contents) => string.Join('\n', contents.Select(Of));

    private static string Of(ToolContent content) => content.Kind switch
    {
        ToolContentKind.ResourceLink => FormattableString.Invariant($"[{content.Name}: {content.Uri!.OriginalString}]"),
        _ => content.Text ?? FormattableString.Invariant($"[{content.MediaType ?? "document"}, {content.Data.Length} bytes]"),
    };
}
