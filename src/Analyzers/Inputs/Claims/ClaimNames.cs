using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Secrets.Names;

namespace SecureTools.Analyzers.Inputs.Claims;

/// <summary>What an argument claims by its name.</summary>
internal enum ClaimKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Who calls.</summary>
    Caller,

    /// <summary>A user: the caller or somebody else.</summary>
    User,

    /// <summary>Whose data it is about.</summary>
    Tenant,

    /// <summary>What the caller may do.</summary>
    Role,

    /// <summary>What something costs that is in the data.</summary>
    Price,
}

/// <summary>The names of arguments that a caller or the data know better.</summary>
internal static class ClaimNames
{
    private static readonly HashSet<string> _callers = new(StringComparer.Ordinal)
    {
        "caller", "callerid", "currentuser", "currentuserid", "currentusername", "myuserid", "myid", "actinguser", "actinguserid",
        "onbehalfof", "requestedby", "performedby", "createdby",
        "modifiedby", "updatedby", "approvedby", "authenticateduser", "authenticateduserid", "loggedinuser", "loggedinuserid",
        "sessionuser", "sessionuserid", "requestinguser", "requestinguserid",
    };

    private static readonly HashSet<string> _users =
        new(StringComparer.Ordinal) { "userid", "user", "username", "userlogin", "useridentifier", "userguid" };

    private static readonly HashSet<string> _tenants = new(StringComparer.Ordinal)
    {
        "tenantid", "tenant", "tenantname", "tenantkey", "organizationid", "organisationid", "orgid",
    };

    private static readonly HashSet<string> _roles = new(StringComparer.Ordinal)
    {
        "role", "roles", "userrole", "userroles", "callerrole", "isadmin", "isadministrator", "issuperuser", "isroot", "isowner",
        "ismanager", "isauthorized", "isauthorised", "permission", "permissions", "accesslevel",
        "privilege", "privileges", "clearance",
    };

    private static readonly HashSet<string> _prices =
        new(StringComparer.Ordinal) { "price", "unitprice", "itemprice", "totalprice", "discount", "discountpercent", "discountrate" };

    private static readonly HashSet<string> _products =
        new(StringComparer.Ordinal) { "productid", "product", "sku", "articleid", "article", "itemid", "articlenumber", "productcode",
            "productnumber" };

    public static ClaimKind Of(IParameterSymbol argument)
    {
        var name = Folded(argument.Name);
        return name switch
        {
            _ when !MayClaim(argument.Type) => ClaimKind.None,
            _ when _callers.Contains(name) => ClaimKind.Caller,
            _ when _users.Contains(name) => ClaimKind.User,
            _ when _tenants.Contains(name) => ClaimKind.Tenant,
            _ when _roles.Contains(name) => ClaimKind.Role,
            _ when _prices.Contains(name) && IsBesideProduct(argument) => ClaimKind.Price,
            _ => ClaimKind.None,
        };
    }

    /// <summary>
    /// Whether the tool is about users, tenants, roles or prices themselves. About people only somebody with a permission may ask.
    /// </summary>
    public static bool IsSubject(ToolMethod tool, IParameterSymbol argument, ClaimKind claim)
    {
        var words = SecretNames.Split(tool.Method.Name);
        return claim switch
        {
            ClaimKind.User =>
                Any(words, "user", "users", "account", "accounts", "member", "members", "profile", "profiles", "login", "logins")
                && !tool.Requirements.IsEmpty,
            ClaimKind.Tenant =>
                Any(words, "tenant", "tenants", "organization", "organizations", "organisation", "organisations", "org", "orgs")
                && !tool.Requirements.IsEmpty,
            ClaimKind.Role => Any(words, "role", "roles", "permission", "permissions", "grant", "revoke", "assign", "invite", "access"),
            ClaimKind.Price => Any(words, "price", "prices", "pricing", "discount", "discounts", "quote", "offer"),
            _ => false,
        };
    }

    private static bool Any(List<string> words, params string[] others) =>
        words.Exists(word => others.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static bool IsBesideProduct(IParameterSymbol argument) =>
        argument.ContainingSymbol is IMethodSymbol method && method.Parameters.Any(other => _products.Contains(Folded(other.Name)));

    /// <summary>Texts, numbers, identifiers, flags and enums; an object is not who calls, but whom it is about.</summary>
    private static bool MayClaim(ITypeSymbol type) => Reach.Numbers.Underlying(type) switch
    {
        {
            SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Decimal or SpecialType.System_Double
        } => true,
        { TypeKind: TypeKind.Enum } or { Name: "Guid" } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } => true,
        _ => false,
    };

    private static string Folded(string name) => name.Replace("_", "").ToLowerInvariant();
}
