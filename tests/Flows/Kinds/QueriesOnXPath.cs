using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using SecureTools;

namespace Flows.Kinds.OnXPath;

public static class SingleNode
{
    [Tool]
    public static string Run(string name) =>
        World.Users.SelectSingleNode("/users/user[@name='" + name + "']/@note")?.Value; // !SECT2108
}

public static class Nodes
{
    [Tool]
    public static string Run(string name)
    {
        var text = "";
        foreach (XmlNode node in World.Users.SelectNodes($"//user[@name='{name}']/@note")) // !SECT2108
        {
            text += node.Value;
        }

        return text;
    }
}

public static class Whole
{
    [Tool] public static string Run(string query) => World.Users.SelectSingleNode(query)?.OuterXml; // !SECT2108
}

public static class Evaluated
{
    [Tool]
    public static string Run(string name) =>
        World.Users.CreateNavigator().Evaluate("string(//user[@name='" + name + "']/@note)").ToString(); // !SECT2108
}

public static class Compiled
{
    [Tool]
    public static string Run(string name)
    {
        var query = XPathExpression.Compile("string(//user[@name='" + name + "']/@note)"); // !SECT2108
        return World.Users.CreateNavigator().Evaluate(query).ToString();
    }
}

public static class LinqToXml
{
    [Tool]
    public static string Run(string name)
    {
        var root = XElement.Parse(World.Users.OuterXml);
        return root.XPathSelectElement("//user[@name='" + name + "']")?.Attribute("note")?.Value; // !SECT2108
    }
}

public static class InCallee
{
    [Tool] public static string Run(string name) => Find("[@name='" + name + "']");

    private static string Find(string filter) => World.Users.SelectSingleNode("/users/user" + filter + "/@note")?.Value; // !SECT2108
}

public static class LinqCompared
{
    [Tool]
    public static string Run(string name)
    {
        var root = XElement.Parse(World.Users.OuterXml);
        return root.Elements("user").FirstOrDefault(user => (string)user.Attribute("name") == name)?.Attribute("note")?.Value;
    }
}

public static class NodesCompared
{
    [Tool]
    public static string Run(string name)
    {
        foreach (XmlNode node in World.Users.SelectNodes("//user"))
        {
            if (node.Attributes["name"].Value == name)
            {
                return node.Attributes["note"].Value;
            }
        }

        return "no";
    }
}

public static class LettersChecked
{
    [Tool]
    public static string Run(string name)
    {
        if (!Regex.IsMatch(name, "^[a-z]+$"))
        {
            return "no";
        }

        return World.Users.SelectSingleNode("/users/user[@name='" + name + "']/@note")?.Value;
    }
}

public static class Index
{
    [Tool] public static string Run(int index) => World.Users.SelectSingleNode($"/users/user[{index}]/@name")?.Value;
}

public static class IndexParsed
{
    [Tool] public static string Run(string index) => World.Users.SelectSingleNode($"/users/user[{int.Parse(index)}]/@name")?.Value;
}

public static class KnownAttribute
{
    [Tool]
    public static string Run(string attribute)
    {
        var name = attribute switch { "name" => "@name", "id" => "@id", _ => throw new ArgumentException("attribute") };
        return World.Users.SelectSingleNode("/users/user[1]/" + name)?.Value;
    }
}
