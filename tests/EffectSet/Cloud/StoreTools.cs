using MongoDB.Driver;
using RabbitMQ.Client;
using SecureTools;
using StackExchange.Redis;

namespace EffectSet.Cloud;

public sealed class Note
{
    public string Id { get; set; }
    public string Text { get; set; }
}

/// <summary>Redis.</summary>
public sealed class RedisTools(IConnectionMultiplexer redis)
{
    private IDatabase Db => redis.GetDatabase();

    // effects: Reads
    [Tool] public string GetKey(string key) => Db.StringGet(key);

    // effects: Updates
    [Tool] public bool SetKey(string key, string value) => Db.StringSet(key, value);

    // effects: Deletes
    [Tool] public Task<bool> DropKey(string key) => Db.KeyDeleteAsync(key);

    // effects: Deletes
    [Tool] public void Flush() => redis.GetServer("localhost:6379").FlushDatabase();

    // effects: Deletes
    [Tool] public bool DropField(string key, string field) => Db.HashDelete(key, field);

    // effects: Reads
    [Tool] public bool HasKey(string key) => Db.KeyExists(key);
}

/// <summary>MongoDB.</summary>
public sealed class MongoTools(IMongoDatabase database)
{
    private IMongoCollection<Note> Notes => database.GetCollection<Note>("notes");

    // effects: Reads
    [Tool] public Task<List<Note>> FindNotes(string text) => Notes.Find(n => n.Text == text).ToListAsync();

    // effects: Creates
    [Tool] public Task AddNote(string text) => Notes.InsertOneAsync(new Note { Text = text });

    // effects: Updates
    [Tool]
    public Task EditNote(string id, string text) =>
        Notes.UpdateOneAsync(n => n.Id == id, Builders<Note>.Update.Set(n => n.Text, text));

    // effects: Deletes
    [Tool] public Task DropNote(string id) => Notes.DeleteOneAsync(n => n.Id == id);

    // effects: Deletes
    [Tool] public DeleteResult DropNotes(string text) => Notes.DeleteMany(n => n.Text == text);

    // effects: Deletes
    [Tool] public Note TakeNote(string id) => Notes.FindOneAndDelete(n => n.Id == id);

    // effects: Deletes
    [Tool] public Task DropNotesCollection() => database.DropCollectionAsync("notes");

    // effects: Reads
    [Tool] public long CountNotes() => Notes.CountDocuments(n => n.Text != null);
}

/// <summary>RabbitMQ.</summary>
public sealed class QueueTools(IChannel channel)
{
    // effects: Sends
    [Tool]
    public async Task Publish(string text) =>
        await channel.BasicPublishAsync("", "orders", System.Text.Encoding.UTF8.GetBytes(text));

    // effects: Deletes
    [Tool] public Task DropQueue(string name) => channel.QueueDeleteAsync(name);

    // effects: Deletes
    [Tool] public Task EmptyQueue(string name) => channel.QueuePurgeAsync(name);
}
