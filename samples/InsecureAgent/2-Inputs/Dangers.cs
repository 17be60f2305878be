using System;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.DirectoryServices.Protocols;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace InsecureAgent.Inputs;

/// <summary>Tools that hand what a model wrote to something dangerous.</summary>
public sealed class Dangers(DbConnection database, HttpClient http, IHttpContextAccessor context, ILogger<Dangers> log, IChatClient model)
{
    /// <summary>Shows what changed in the catalogue.</summary>
    /// <param name="branch">The branch of it.</param>
    [Tool(Secure = true, Destructive = true), RequirePermission("orders:write")]
    // SECT2101 warning: a branch may be called --output=/etc/passwd.
    public static void ShowChanges(string branch) => Process.Start("git", "log " + branch);

    /// <summary>Reads a report of the month.</summary>
    /// <param name="name">Name of the report.</param>
    [Tool(ReadOnly = true)]
    // SECT2102 warning: ../../appsettings.json is a name, too.
    public static string ReadReport(string name) => File.ReadAllText(Path.Combine("reports", name));

    /// <summary>Finds out what an order cost.</summary>
    /// <param name="number">Number of the order.</param>
    [Tool(ReadOnly = true)]
    public string? FindTotal(string number)
    {
        using var command = database.CreateCommand();
        // SECT2103 warning: a quote in the number ends the text and begins a statement.
        command.CommandText = $"SELECT total FROM orders WHERE number = '{number}'";
        return command.ExecuteScalar()?.ToString();
    }

    /// <summary>Reads the page of a supplier.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="cancel">Ends it early.</param>
    [Tool(ReadOnly = true, OpenWorld = true)]
    // SECT2104 warning: also the pages that only this machine sees.
    public Task<string> ReadPage(string url, CancellationToken cancel) => http.GetStringAsync(url, cancel);

    /// <summary>Works out a sum.</summary>
    /// <param name="formula">What to work out.</param>
    [Tool(ReadOnly = true)]
    public static string? Reckon(string formula)
    {
        using var table = new DataTable();
        // SECT2105 warning: a language of its own, which nobody here has read.
        return table.Compute(formula, "").ToString();
    }

    /// <summary>Reads a saved basket.</summary>
    /// <param name="json">The basket.</param>
    [Tool(ReadOnly = true)]
    // SECT2106 warning: the basket says which types are created.
    public static string? ReadBasket(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All })?.ToString();

    /// <summary>Makes the question for a name in the directory.</summary>
    /// <param name="name">Name of a clerk.</param>
    [Tool(ReadOnly = true)]
    // SECT2107 warning: a parenthesis in the name asks for everybody.
    public static string AskForClerk(string name) => new SearchRequest("ou=clerks", $"(cn={name})", SearchScope.Subtree).ToString()!;

    /// <summary>Finds the price of an article in the list.</summary>
    /// <param name="article">Number of the article.</param>
    [Tool(ReadOnly = true)]
    // SECT2108 warning: a quote in the number asks for any price.
    public static string? FindPrice(string article) => new XmlDocument().SelectSingleNode($"//price[@article='{article}']")?.InnerText;

    /// <summary>Reads the title of a feed.</summary>
    /// <param name="xml">The feed.</param>
    [Tool(ReadOnly = true)]
    public static string ReadTitle(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
        // SECT2109 warning: the feed may name a file of this machine as a part of it.
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        return reader.ReadToFollowing("title") ? reader.ReadElementContentAsString() : "";
    }

    /// <summary>Says whether a code fits a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    [Tool(ReadOnly = true)]
    // SECT2110 warning: (a+)+$ takes hours.
    public static bool FitsPattern(string pattern) => Regex.IsMatch("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", pattern);

    /// <summary>Notes that a customer called.</summary>
    /// <param name="name">Name of the customer.</param>
    [Tool(ReadOnly = true)]
    // SECT2111 suggestion: a name of two lines is two calls.
    public void NoteCall(string name) => log.LogInformation($"Called: {name}");

    /// <summary>Makes the heading of a page.</summary>
    /// <param name="text">The heading.</param>
    [Tool(ReadOnly = true)]
    // SECT2112 warning: a script in it runs in the browser of whoever opens the page.
    public static string MakeHeading(string text) => new HtmlString("<h1>" + text + "</h1>").ToString();

    /// <summary>Unpacks pictures of articles.</summary>
    /// <param name="archive">The pictures.</param>
    [Tool(Destructive = false)]
    public static void UnpackPictures([MaxLength(1_000_000)] byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        foreach (var entry in zip.Entries)
        {
            // SECT2113 warning: a picture may be called ../../start.sh.
            entry.ExtractToFile(Path.Combine("pictures", entry.FullName));
        }
    }

    /// <summary>Names the file of a download.</summary>
    /// <param name="name">Name of the file.</param>
    [Tool(ReadOnly = true)]
    // SECT2114 warning: what follows the name in it is for the browser to believe.
    public void NameDownload(string name) => context.HttpContext!.Response.Headers["X-Download"] = "file=" + name;

    /// <summary>Opens the page of an article.</summary>
    /// <param name="link">Its address.</param>
    [Tool(ReadOnly = true)]
    // SECT2115 warning: the page may be somebody else's, and look like ours.
    public void OpenArticle(string link) => context.HttpContext!.Response.Redirect(link);

    /// <summary>Chooses the language of the shop.</summary>
    /// <param name="language">The language.</param>
    [Tool(Secure = true, Destructive = true), RequirePermission("orders:write")]
    // SECT2116 warning: other programs read the variable as well.
    public static void ChooseLanguage(string language) => Environment.SetEnvironmentVariable("LANG", language);

    /// <summary>Loads what reads a kind of pictures.</summary>
    /// <param name="kind">The kind of pictures.</param>
    [Tool(Secure = true, Destructive = true), RequirePermission("orders:write")]
    // SECT2117 warning: the library may be one that another tool has just written.
    public static bool LoadCodec(string kind) => NativeLibrary.Load(kind) != 0;

    /// <summary>Lets another model answer a letter.</summary>
    /// <param name="tone">The tone of the answer.</param>
    /// <param name="cancel">Ends it early.</param>
    [Tool(ReadOnly = true, OpenWorld = true)]
    public async Task<string> AnswerLetter(string tone, CancellationToken cancel)
    {
        // SECT2118 suggestion: the tone may be an order.
        ChatMessage[] messages = [new(ChatRole.System, "Answer in this tone: " + tone)];
        return (await model.GetResponseAsync(messages, cancellationToken: cancel)).Text;
    }
}
