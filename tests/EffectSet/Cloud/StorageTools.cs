using Amazon.S3;
using Amazon.S3.Model;
using Azure.Security.KeyVault.Secrets;
using Azure.Storage.Blobs;
using SecureTools;

namespace EffectSet.Cloud;

/// <summary>Azure.</summary>
public sealed class AzureTools(BlobContainerClient container, SecretClient secrets)
{
    // effects: Reads
    [Tool]
    public async Task<string> ReadBlob(string name) =>
        (await container.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToString();

    // effects: Updates
    [Tool]
    public Task WriteBlob(string name, string text) =>
        container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    // effects: Deletes
    [Tool] public Task DropBlob(string name) => container.DeleteBlobAsync(name);

    // effects: Deletes
    [Tool] public void DropBlob2(string name) => container.GetBlobClient(name).DeleteIfExists();

    // effects: Deletes
    [Tool] public Task DropContainer() => container.DeleteIfExistsAsync();

    // effects: none
    [Tool] public string BlobAddress(string name) => container.GetBlobClient(name).Uri.ToString();

    // effects: Reads
    [Tool] public async Task<string> Secret(string name) => (await secrets.GetSecretAsync(name)).Value.Value;

    // effects: Updates|ChangesAccess
    [Tool] public Task Rotate(string name, string value) => secrets.SetSecretAsync(name, value);

    // effects: Deletes|ChangesAccess
    [Tool] public Task DropSecret(string name) => secrets.StartDeleteSecretAsync(name);
}

/// <summary>Amazon.</summary>
public sealed class AmazonTools(IAmazonS3 s3)
{
    // effects: Reads
    [Tool] public Task<GetObjectResponse> GetObject(string key) => s3.GetObjectAsync("bucket", key);

    // effects: Reads
    [Tool] public Task<ListObjectsV2Response> ListObjects() => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "bucket" });

    // effects: Updates
    [Tool]
    public Task PutObject(string key, string body) =>
        s3.PutObjectAsync(new PutObjectRequest { BucketName = "bucket", Key = key, ContentBody = body });

    // effects: Deletes
    [Tool] public Task DropObject(string key) => s3.DeleteObjectAsync("bucket", key);

    // effects: Deletes
    [Tool]
    public async Task Empty(string[] keys)
    {
        var request = new DeleteObjectsRequest { BucketName = "bucket" };
        foreach (var key in keys)
        {
            request.AddKey(key);
        }

        await s3.DeleteObjectsAsync(request);
    }

    // effects: Deletes
    [Tool] public Task DropBucket(string name) => s3.DeleteBucketAsync(name);

    // effects: none
    [Tool]
    public int PrepareBatch(string[] keys)
    {
        var request = new DeleteObjectsRequest { BucketName = "bucket" };
        foreach (var key in keys)
        {
            request.AddKey(key);
        }

        return request.Objects.Count;
    }

    // effects: ChangesAccess
    [Tool] public Task Publish(string key) => s3.PutBucketPolicyAsync("bucket", "{}");
}
