namespace SecureTools.Shared.Recognition;

/// <summary>The types that rules know, by metadata name. A test holds that each of them exists.</summary>
internal static class TypeNames
{
    public const string Tool = "SecureTools.ToolAttribute";
    public const string Requirement = "SecureTools.RequirementAttribute";
    public const string RequirePermission = "SecureTools.RequirePermissionAttribute";
    public const string RequireRole = "SecureTools.RequireRoleAttribute";
    public const string RequireMfa = "SecureTools.RequireMfaAttribute";
    public const string RequireTrust = "SecureTools.RequireTrustAttribute";
    public const string RequireApproval = "SecureTools.RequireApprovalAttribute";
    public const string Role = "SecureTools.RoleAttribute";
    public const string Permission = "SecureTools.PermissionAttribute";

    public const string McpServerTool = "ModelContextProtocol.Server.McpServerToolAttribute";
    public const string KernelFunction = "Microsoft.SemanticKernel.KernelFunctionAttribute";

    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOf = "System.Threading.Tasks.Task`1";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOf = "System.Threading.Tasks.ValueTask`1";
    public const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable`1";
}
