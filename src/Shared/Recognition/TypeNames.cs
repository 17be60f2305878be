namespace SecureTools.Shared.Recognition;

/// <summary>The types that generation and rules know, by metadata name. A test holds that each of them exists.</summary>
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
    public const string RateLimit = "SecureTools.RateLimitAttribute";
    public const string AllowAnonymous = "SecureTools.AllowAnonymousToolAttribute";
    public const string ToolJson = "SecureTools.ToolJsonAttribute";
    public const string Sensitive = "SecureTools.SensitiveAttribute";
    public const string InDirectory = "SecureTools.InDirectoryAttribute";
    public const string AllowedHosts = "SecureTools.AllowedHostsAttribute";
    public const string SafePath = "SecureTools.SafePath";
    public const string AllowedUrl = "SecureTools.AllowedUrl";
    public const string SqlIdentifier = "SecureTools.SqlIdentifier";
    public const string ProcessArgument = "SecureTools.ProcessArgument";
    public const string MailAddress = "SecureTools.EmailAddress";
    public const string FromServices = "SecureTools.FromServicesAttribute";
    public const string Effect = "SecureTools.EffectAttribute";
    public const string Flow = "SecureTools.FlowAttribute";
    public const string GeneratedTools = "SecureTools.GeneratedToolsAttribute";

    public const string McpServerTool = "ModelContextProtocol.Server.McpServerToolAttribute";
    public const string KernelFunction = "Microsoft.SemanticKernel.KernelFunctionAttribute";

    public const string AIFunctionFactory = "Microsoft.Extensions.AI.AIFunctionFactory";
    public const string AIFunctionArguments = "Microsoft.Extensions.AI.AIFunctionArguments";
    public const string McpTool = "ModelContextProtocol.Server.McpServerTool";
    public const string McpServer = "ModelContextProtocol.Server.McpServer";
    public const string McpRequest = "ModelContextProtocol.Server.RequestContext`1";
    public const string McpProgress = "ModelContextProtocol.ProgressNotificationValue";
    public const string KernelFunctionFactory = "Microsoft.SemanticKernel.KernelFunctionFactory";
    public const string KernelExtensions = "Microsoft.SemanticKernel.KernelExtensions";
    public const string Kernel = "Microsoft.SemanticKernel.Kernel";
    public const string KernelArguments = "Microsoft.SemanticKernel.KernelArguments";
    public const string KernelFunctionObject = "Microsoft.SemanticKernel.KernelFunction";
    public const string KernelServiceSelector = "Microsoft.SemanticKernel.IAIServiceSelector";
    public const string FromKernelServices = "Microsoft.SemanticKernel.FromKernelServicesAttribute";
    public const string FromKeyedServices = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";
    public const string LoggerFactory = "Microsoft.Extensions.Logging.ILoggerFactory";
    public const string Logger = "Microsoft.Extensions.Logging.ILogger";
    public const string FormatProvider = "System.IFormatProvider";
    public const string CultureInfo = "System.Globalization.CultureInfo";
    public const string DisplayName = "System.ComponentModel.DisplayNameAttribute";
    public const string Delegate = "System.Delegate";
    public const string MethodInfo = "System.Reflection.MethodInfo";

    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOf = "System.Threading.Tasks.Task`1";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOf = "System.Threading.Tasks.ValueTask`1";
    public const string AsyncEnumerable = "System.Collections.Generic.IAsyncEnumerable`1";

    public const string ToolBase = "SecureTools.Tool";
    public const string ToolCall = "SecureTools.ToolCall";
    public const string ToolResult = "SecureTools.ToolResult";
    public const string ToolContent = "SecureTools.ToolContent";
    public const string ToolProgress = "SecureTools.ToolProgress";
    public const string Caller = "SecureTools.Caller";

    public const string HttpContext = "Microsoft.AspNetCore.Http.HttpContext";
    public const string HttpContextAccessor = "Microsoft.AspNetCore.Http.IHttpContextAccessor";
    public const string MvcFromServices = "Microsoft.AspNetCore.Mvc.FromServicesAttribute";
    public const string AuthorizeData = "Microsoft.AspNetCore.Authorization.IAuthorizeData";
    public const string AuthorizationRequirementData = "Microsoft.AspNetCore.Authorization.IAuthorizationRequirementData";
    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string ClaimsPrincipal = "System.Security.Claims.ClaimsPrincipal";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string Progress = "System.IProgress`1";
    public const string ServiceProvider = "System.IServiceProvider";
    public const string Disposable = "System.IDisposable";
    public const string AsyncDisposable = "System.IAsyncDisposable";
    public const string Memory = "System.Memory`1";
    public const string ReadOnlyMemory = "System.ReadOnlyMemory`1";
    public const string Flags = "System.FlagsAttribute";
    public const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string UnmanagedCallersOnly = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string Description = "System.ComponentModel.DescriptionAttribute";

    public const string Display = "System.ComponentModel.DataAnnotations.DisplayAttribute";

    public const string Range = "System.ComponentModel.DataAnnotations.RangeAttribute";
    public const string StringLength = "System.ComponentModel.DataAnnotations.StringLengthAttribute";
    public const string Length = "System.ComponentModel.DataAnnotations.LengthAttribute";
    public const string MinLength = "System.ComponentModel.DataAnnotations.MinLengthAttribute";
    public const string MaxLength = "System.ComponentModel.DataAnnotations.MaxLengthAttribute";
    public const string RegularExpression = "System.ComponentModel.DataAnnotations.RegularExpressionAttribute";
    public const string AllowedValues = "System.ComponentModel.DataAnnotations.AllowedValuesAttribute";
    public const string DeniedValues = "System.ComponentModel.DataAnnotations.DeniedValuesAttribute";
    public const string EmailAddress = "System.ComponentModel.DataAnnotations.EmailAddressAttribute";
    public const string Url = "System.ComponentModel.DataAnnotations.UrlAttribute";
    public const string Phone = "System.ComponentModel.DataAnnotations.PhoneAttribute";
    public const string CreditCard = "System.ComponentModel.DataAnnotations.CreditCardAttribute";
    public const string Base64String = "System.ComponentModel.DataAnnotations.Base64StringAttribute";
    public const string Required = "System.ComponentModel.DataAnnotations.RequiredAttribute";
    public const string Validation = "System.ComponentModel.DataAnnotations.ValidationAttribute";

    /// <summary>The attributes that constrain text alone.</summary>
    public static IReadOnlyList<string> TextConstraints { get; } =
        [StringLength, RegularExpression, EmailAddress, Url, Phone, CreditCard, Base64String];

    public const string ValidatableObject = "System.ComponentModel.DataAnnotations.IValidatableObject";

    public const string JsonElement = "System.Text.Json.JsonElement";
    public const string JsonDocument = "System.Text.Json.JsonDocument";
    public const string JsonNode = "System.Text.Json.Nodes.JsonNode";
    public const string ExpandoObject = "System.Dynamic.ExpandoObject";
    public const string JsonConverter = "System.Text.Json.Serialization.JsonConverterAttribute";
    public const string JsonStringEnumConverter = "System.Text.Json.Serialization.JsonStringEnumConverter";
    public const string JsonStringEnumConverterOf = "System.Text.Json.Serialization.JsonStringEnumConverter`1";
    public const string JsonPolymorphic = "System.Text.Json.Serialization.JsonPolymorphicAttribute";
    public const string JsonDerivedType = "System.Text.Json.Serialization.JsonDerivedTypeAttribute";
    public const string JsonContext = "System.Text.Json.Serialization.JsonSerializerContext";
    public const string JsonSerializable = "System.Text.Json.Serialization.JsonSerializableAttribute";
    public const string JsonEnumName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    public const string JsonRequired = "System.Text.Json.Serialization.JsonRequiredAttribute";
    public const string JsonExtensionData = "System.Text.Json.Serialization.JsonExtensionDataAttribute";
    public const string JsonNumberHandling = "System.Text.Json.Serialization.JsonNumberHandlingAttribute";
    public const string JsonUnmappedMemberHandling = "System.Text.Json.Serialization.JsonUnmappedMemberHandlingAttribute";
    public const string JsonObjectCreationHandling = "System.Text.Json.Serialization.JsonObjectCreationHandlingAttribute";
    public const string JsonConstructor = "System.Text.Json.Serialization.JsonConstructorAttribute";
    public const string JsonPropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    public const string JsonInclude = "System.Text.Json.Serialization.JsonIncludeAttribute";
}
