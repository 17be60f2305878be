using System.DirectoryServices;
using System.DirectoryServices.Protocols;
using System.Text;
using System.Text.RegularExpressions;
using SecureTools;
using SearchScope = System.DirectoryServices.Protocols.SearchScope;

namespace Flows.NotRun;

public static class LdapFilter
{
    [Tool]
    public static string Run(string name)
    {
        using var searcher = new DirectorySearcher();
        searcher.Filter = "(&(objectClass=user)(cn=" + name + "))"; // !SECT2107
        return searcher.FindOne()?.Path;
    }
}

public static class LdapFilterInConstructor
{
    [Tool]
    public static string Run(string name)
    {
        using var searcher = new DirectorySearcher($"(cn={name})"); // !SECT2107
        return searcher.FindOne()?.Path;
    }
}

public static class LdapFilterInInitializer
{
    [Tool]
    public static string Run(string name)
    {
        using var searcher = new DirectorySearcher { Filter = $"(cn={name})" }; // !SECT2107
        return searcher.FindOne()?.Path;
    }
}

public static class LdapRequest
{
    [Tool]
    public static DirectoryRequest Run(string name) =>
        new SearchRequest("dc=shop", "(cn=" + name + ")", SearchScope.Subtree); // !SECT2107
}

public static class LdapRequestInProperty
{
    [Tool]
    public static DirectoryRequest Run(string name)
    {
        var request = new SearchRequest { DistinguishedName = "dc=shop", Scope = SearchScope.Subtree };
        request.Filter = string.Format("(cn={0})", name); // !SECT2107
        return request;
    }
}

public static class LdapInCallee
{
    [Tool] public static string Run(string name) => Find("cn=" + name);

    private static string Find(string filter)
    {
        using var searcher = new DirectorySearcher();
        searcher.Filter = "(" + filter + ")"; // !SECT2107
        return searcher.FindOne()?.Path;
    }
}

public static class LdapWhole
{
    [Tool]
    public static int Run(string filter)
    {
        using var searcher = new DirectorySearcher();
        searcher.Filter = filter; // !SECT2107
        return searcher.FindAll().Count;
    }
}

public static class LdapLetters
{
    [Tool]
    public static string Run(string name)
    {
        if (!Regex.IsMatch(name, "^[a-zA-Z0-9]+$"))
        {
            return "no";
        }

        using var searcher = new DirectorySearcher($"(cn={name})");
        return searcher.FindOne()?.Path;
    }
}

public static class LdapNumber
{
    [Tool]
    public static string Run(int number)
    {
        using var searcher = new DirectorySearcher($"(employeeNumber={number})");
        return searcher.FindOne()?.Path;
    }
}

public static class LdapOfConstant
{
    [Tool]
    public static int Run(string name)
    {
        using var searcher = new DirectorySearcher("(objectClass=user)");
        return searcher.FindAll().Count + name.Length;
    }
}

public static class LdapHex
{
    [Tool]
    public static string Run(string name)
    {
        using var searcher = new DirectorySearcher($"(tag={Convert.ToHexString(Encoding.UTF8.GetBytes(name))})");
        return searcher.FindOne()?.Path;
    }
}

public static class LdapGuid
{
    [Tool]
    public static string Run(Guid id)
    {
        using var searcher = new DirectorySearcher { Filter = $"(objectGuid={id:N})" };
        return searcher.FindOne()?.Path;
    }
}
