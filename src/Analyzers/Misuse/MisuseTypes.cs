namespace SecureTools.Analyzers.Misuse;

/// <summary>The types that rules about tokens, keys and transport know, by metadata name. A test holds that each of them exists.</summary>
internal static class MisuseTypes
{
    public const string String = "System.String";
    public const string Guid = "System.Guid";
    public const string Random = "System.Random";
    public const string Exception = "System.Exception";
    public const string Enumerable = "System.Linq.Enumerable";
    public const string MemoryExtensions = "System.MemoryExtensions";
    public const string StringComparer = "System.StringComparer";

    public const string Hmac = "System.Security.Cryptography.HMAC";
    public const string Rsa = "System.Security.Cryptography.RSA";
    public const string RandomNumberGenerator = "System.Security.Cryptography.RandomNumberGenerator";
    public const string SymmetricAlgorithm = "System.Security.Cryptography.SymmetricAlgorithm";
    public const string AesGcm = "System.Security.Cryptography.AesGcm";
    public const string AesCcm = "System.Security.Cryptography.AesCcm";
    public const string ChaCha20Poly1305 = "System.Security.Cryptography.ChaCha20Poly1305";

    public const string TokenValidationParameters = "Microsoft.IdentityModel.Tokens.TokenValidationParameters";
    public const string SymmetricSecurityKey = "Microsoft.IdentityModel.Tokens.SymmetricSecurityKey";
    public const string SecurityTokenDescriptor = "Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor";
    public const string SecurityAlgorithms = "Microsoft.IdentityModel.Tokens.SecurityAlgorithms";

    public const string SslStream = "System.Net.Security.SslStream";
    public const string SslProtocols = "System.Security.Authentication.SslProtocols";
    public const string SecurityProtocol = "System.Net.SecurityProtocolType";
    public const string AuthenticationHeader = "System.Net.Http.Headers.AuthenticationHeaderValue";

    public const string CorsPolicyBuilder = "Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder";
    public const string HttpRequest = "Microsoft.AspNetCore.Http.HttpRequest";
    public const string HeaderDictionary = "Microsoft.AspNetCore.Http.IHeaderDictionary";
    public const string CookieOptions = "Microsoft.AspNetCore.Http.CookieOptions";
    public const string ResponseCookies = "Microsoft.AspNetCore.Http.IResponseCookies";
    public const string CookieBuilder = "Microsoft.AspNetCore.Http.CookieBuilder";
    public const string CookieSecurePolicy = "Microsoft.AspNetCore.Http.CookieSecurePolicy";
    public const string Results = "Microsoft.AspNetCore.Http.Results";
    public const string TypedResults = "Microsoft.AspNetCore.Http.TypedResults";
    public const string ControllerBase = "Microsoft.AspNetCore.Mvc.ControllerBase";
    public const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";

    public const string McpException = "ModelContextProtocol.McpException";
    public const string TokenKeyRing = "SecureTools.TokenKeyRing";
}
