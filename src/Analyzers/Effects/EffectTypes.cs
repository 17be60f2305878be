namespace SecureTools.Analyzers.Effects;

/// <summary>
/// The types that rules about effects know beside those of all tools, by metadata name. A test holds that each of them exists.
/// </summary>
internal static class EffectTypes
{
    public const string AllowAnonymous = "Microsoft.AspNetCore.Authorization.IAllowAnonymous";
    public const string Authorize = "Microsoft.AspNetCore.Authorization.AuthorizeAttribute";

    public const string AIFunction = "Microsoft.Extensions.AI.AIFunction";
    public const string ApprovalRequired = "Microsoft.Extensions.AI.ApprovalRequiredAIFunction";
    public const string ApprovalRequestContent = "Microsoft.Extensions.AI.ToolApprovalRequestContent";
    public const string ApprovalResponseContent = "Microsoft.Extensions.AI.ToolApprovalResponseContent";
    public const string FunctionCall = "Microsoft.Extensions.AI.FunctionCallContent";
    public const string McpToolType = "ModelContextProtocol.Server.McpServerToolTypeAttribute";
    public const string McpCall = "Microsoft.Extensions.AI.McpServerToolCallContent";
    public const string ToolCallContent = "Microsoft.Extensions.AI.ToolCallContent";

    public const string ApprovalStore = "SecureTools.IApprovalStore";
    public const string ApprovalRequest = "SecureTools.ApprovalRequest";

    public const string Thread = "System.Threading.Thread";
    public const string MemoryStream = "System.IO.MemoryStream";
    public const string StringReader = "System.IO.StringReader";
    public const string StringWriter = "System.IO.StringWriter";
}
