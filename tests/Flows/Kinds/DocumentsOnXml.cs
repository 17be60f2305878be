using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;
using SecureTools;

namespace Flows.Kinds.OnXml;

public static class ReaderWithDtd
{
    [Tool]
    public static string Run(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
        using var reader = XmlReader.Create(new StringReader(xml), settings); // !SECT2109
        return XDocument.Load(reader).Root.Value;
    }
}

public static class ReaderWithDtdSetLater
{
    [Tool]
    public static string Run(string xml)
    {
        var settings = new XmlReaderSettings();
        settings.DtdProcessing = DtdProcessing.Parse;
        settings.XmlResolver = new XmlUrlResolver();
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, settings); // !SECT2109
        reader.MoveToContent();
        return reader.ReadInnerXml();
    }
}

public static class DocumentWithResolver
{
    [Tool]
    public static string Run(string xml)
    {
        var document = new XmlDocument { XmlResolver = new XmlUrlResolver() };
        document.LoadXml(xml); // !SECT2109
        return document.InnerText;
    }
}

public static class DocumentWithResolverInCallee
{
    [Tool] public static string Run(string xml) => Load(xml).InnerText;

    private static XmlDocument Load(string xml)
    {
        var document = new XmlDocument();
        document.XmlResolver = new XmlUrlResolver();
        document.LoadXml(xml); // !SECT2109
        return document;
    }
}

public static class TextReader
{
    [Tool]
    public static string Run(string xml)
    {
        var resolver = new XmlUrlResolver();
        var text = new StringReader(xml);
        using var reader = new XmlTextReader(text) { DtdProcessing = DtdProcessing.Parse, XmlResolver = resolver }; // !SECT2109
        return XDocument.Load(reader).Root.Value;
    }
}

public static class SettingsFromCallee
{
    [Tool]
    public static string Run(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings()); // !SECT2109
        return XElement.Load(reader).Value;
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
}

public static class ReaderByDefault
{
    [Tool]
    public static string Run(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return XDocument.Load(reader).Root.Value;
    }
}

public static class ReaderProhibits
{
    [Tool]
    public static string Run(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        return XElement.Load(reader).Value;
    }
}

public static class ReaderIgnores
{
    [Tool]
    public static string Run(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        return XElement.Load(reader).Value;
    }
}

public static class LinqParse
{
    [Tool] public static string Run(string xml) => XElement.Parse(xml).Value;
}

public static class Serializer
{
    [Tool]
    public static string Run(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return (string)new XmlSerializer(typeof(string)).Deserialize(reader);
    }
}

public static class DtdOfConstant
{
    [Tool]
    public static string Run(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        using var reader = XmlReader.Create(new StringReader("<a/>"), settings);
        return xml.Length + XElement.Load(reader).Value;
    }
}

public static class WrittenNotRead
{
    [Tool] public static string Run(string text) => new XElement("note", text).ToString();
}
