namespace SecureTools.Analyzers.Tests.Catalog;

/// <summary>
/// Names that cannot be looked up, and why. A name is excused only as long as nothing that begins like it is referenced;
/// then it must be there.
/// </summary>
internal static class AbsentPackages
{
    private const string Large = "The package is large; -p:AllCatalogPackages=true restores it.";
    private const string NotServed = "The package is not served by every feed that this is built from.";
    private const string OldFramework = "Only the .NET Framework and Windows have it.";
    private const string OtherVersion = "The version that can be restored is older than the member.";

    public static Dictionary<string, string> Reasons { get; } = new(StringComparer.Ordinal)
    {
        ["Amazon.DynamoDBv2."] = Large,
        ["Amazon.EC2."] = Large,
        ["Amazon.KeyManagementService."] = Large,
        ["Amazon.SecurityToken."] = Large,
        ["Amazon.SimpleSystemsManagement."] = Large,
        ["Azure.Identity."] = Large,
        ["Azure.ResourceManager.Compute."] = Large,
        ["Confluent.Kafka."] = Large,
        ["Elastic.Clients.Elasticsearch."] = Large,
        ["Fluid."] = Large,
        ["Ganss.Xss."] = Large,
        ["Google.Cloud.Storage."] = Large,
        ["HandlebarsDotNet."] = Large,
        ["Jint."] = Large,
        ["LibGit2Sharp."] = Large,
        ["LinqToDB."] = Large,
        ["log4net."] = Large,
        ["MessagePack."] = Large,
        ["Microsoft.Azure.Cosmos."] = Large,
        ["Microsoft.Data.SqlClient."] = Large,
        ["Microsoft.Graph."] = Large,
        ["Microsoft.SemanticKernel."] = Large,
        ["Minio."] = Large,
        ["NLog."] = Large,
        ["NodaTime."] = Large,
        ["OpenAI."] = Large,
        ["RazorLight."] = Large,
        ["Renci.SshNet."] = Large,
        ["Scriban."] = Large,
        ["SharpCompress."] = Large,
        ["System.Drawing.Bitmap"] = Large,
        ["System.Drawing.Image"] = Large,
        ["System.Drawing.Printing."] = Large,
        ["System.Management.Automation."] = Large,
        ["Telegram.Bot."] = Large,
        ["Twilio."] = Large,

        ["Amazon.CloudFormation."] = NotServed,
        ["Amazon.IdentityManagement."] = NotServed,
        ["Amazon.Lambda."] = NotServed,
        ["Amazon.RDS."] = NotServed,
        ["Amazon.SecretsManager."] = NotServed,
        ["Amazon.SimpleNotificationService."] = NotServed,
        ["Azure.Security.KeyVault.Keys."] = NotServed,
        ["Azure.Storage.Blobs.Specialized.BlobBatchClient"] = NotServed,
        ["Braintree."] = NotServed,
        ["Dapper.Contrib."] = NotServed,
        ["Discord."] = NotServed,
        ["Google.Cloud.BigQuery."] = NotServed,
        ["Google.Cloud.Firestore."] = NotServed,
        ["Google.Cloud.PubSub."] = NotServed,
        ["Google.Cloud.SecretManager."] = NotServed,
        ["Microsoft.Agents.AI."] = NotServed,
        ["Microsoft.Security.Application."] = NotServed,
        ["Novell.Directory.Ldap."] = NotServed,
        ["PayPalCheckoutSdk."] = NotServed,
        ["SlackNet."] = NotServed,
        ["Square."] = NotServed,

        ["System.Runtime.Serialization.Formatters.Soap."] = OldFramework,
        ["System.Runtime.Serialization.NetDataContractSerializer"] = OldFramework,
        ["System.Web.UI."] = OldFramework,
        ["System.Windows.Markup.XamlReader"] = OldFramework,

        ["MediatR.IPublisher"] = OtherVersion,
        ["MediatR.ISender"] = OtherVersion,
        ["RabbitMQ.Client.IModel"] = OtherVersion,
    };

    /// <summary>Whether a name need not be found.</summary>
    public static bool Excuse(string name) => Reasons.Keys.Any(
        prefix => name.StartsWith(prefix, StringComparison.Ordinal) && !ReferencedMembers.Knows(prefix));
}
