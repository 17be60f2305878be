using SecureTools.Shared.Recognition;

namespace SecureTools.Generators;

/// <summary>The types that generation knows, by metadata name; those that rules know as well are named in one place. A test holds that each exists.</summary>
internal static class KnownNames
{
    public const string Tool = TypeNames.Tool;
    public const string Requirement = TypeNames.Requirement;
    public const string RequirePermission = TypeNames.RequirePermission;
    public const string RequireRole = TypeNames.RequireRole;
    public const string RequireMfa = TypeNames.RequireMfa;
    public const string RequireTrust = TypeNames.RequireTrust;
    public const string RequireApproval = TypeNames.RequireApproval;
    public const string RateLimit = "SecureTools.RateLimitAttribute";
    public const string AllowAnonymous = "SecureTools.AllowAnonymousToolAttribute";
    public const string Sensitive = "SecureTools.SensitiveAttribute";
    public const string FromServices = "SecureTools.FromServicesAttribute";
    public const string Role = TypeNames.Role;
    public const string Permission = TypeNames.Permission;
    public const string GeneratedTools = "SecureTools.GeneratedToolsAttribute";

    public const string ToolBase = "SecureTools.Tool";
    public const string ToolCall = "SecureTools.ToolCall";
    public const string ToolResult = "SecureTools.ToolResult";
    public const string ToolProgress = "SecureTools.ToolProgress";
    public const string Caller = "SecureTools.Caller";

    public const string MvcFromServices = "Microsoft.AspNetCore.Mvc.FromServicesAttribute";
    public const string AuthorizeData = "Microsoft.AspNetCore.Authorization.IAuthorizeData";
    public const string AuthorizationRequirementData = "Microsoft.AspNetCore.Authorization.IAuthorizationRequirementData";
    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string ClaimsPrincipal = "System.Security.Claims.ClaimsPrincipal";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string Progress = "System.IProgress`1";
    public const string ServiceProvider = "System.IServiceProvider";
    public const string Task = TypeNames.Task;
    public const string TaskOf = TypeNames.TaskOf;
    public const string ValueTask = TypeNames.ValueTask;
    public const string ValueTaskOf = TypeNames.ValueTaskOf;
    public const string AsyncEnumerable = TypeNames.AsyncEnumerable;
    public const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string UnmanagedCallersOnly = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string Description = "System.ComponentModel.DescriptionAttribute";

    public const string Range = "System.ComponentModel.DataAnnotations.RangeAttribute";
    public const string StringLength = "System.ComponentModel.DataAnnotations.StringLengthAttribute";
    public const string Length = "System.ComponentModel.DataAnnotations.LengthAttribute";
    public const string MinLength = "System.ComponentModel.DataAnnotations.MinLengthAttribute";
    public const string MaxLength = "System.ComponentModel.DataAnnotations.MaxLengthAttribute";
    public const string RegularExpression = "System.ComponentModel.DataAnnotations.RegularExpressionAttribute";
    public const string AllowedValues = "System.ComponentModel.DataAnnotations.AllowedValuesAttribute";
    public const string Required = "System.ComponentModel.DataAnnotations.RequiredAttribute";
    public const string Validation = "System.ComponentModel.DataAnnotations.ValidationAttribute";

    public const string ValidatableObject = "System.ComponentModel.DataAnnotations.IValidatableObject";

    public const string JsonConverter = "System.Text.Json.Serialization.JsonConverterAttribute";
    public const string JsonStringEnumConverter = "System.Text.Json.Serialization.JsonStringEnumConverter";
    public const string JsonStringEnumConverterOf = "System.Text.Json.Serialization.JsonStringEnumConverter`1";
    public const string JsonConstructor = "System.Text.Json.Serialization.JsonConstructorAttribute";
    public const string JsonPropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
}
