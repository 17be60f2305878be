using System.Text;
using Quickstart;

Console.OutputEncoding = Encoding.UTF8;
var width = Console.IsOutputRedirected ? 160 : Math.Max(Console.WindowWidth, 80);
return await new Application(Console.Out, Console.Error, width).RunAsync(args);
