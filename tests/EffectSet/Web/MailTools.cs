using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using Microsoft.AspNetCore.Identity;
using MimeKit;
using SecureTools;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace EffectSet.Web;

/// <summary>Mail and messages.</summary>
public sealed class MailTools(ISendGridClient grid)
{
    // effects: Sends
    [Tool]
    public void SendMail(string to, string text)
    {
        using var client = new System.Net.Mail.SmtpClient("mail.example.com");
        client.Send("bot@example.com", to, "Hello", text);
    }

    // effects: Sends
    [Tool]
    public async Task SendWithMailKit(string text)
    {
        var message = new MimeMessage { Subject = "Hello", Body = new TextPart("plain") { Text = text } };
        using var client = new SmtpClient();
        await client.ConnectAsync("mail.example.com", 465, true);
        await client.SendAsync(message);
    }

    // effects: Sends
    [Tool]
    public Task SendWithGrid(string to, string text) =>
        grid.SendEmailAsync(MailHelper.CreateSingleEmail(new EmailAddress("bot@example.com"), new EmailAddress(to), "Hi", text, text));

    // effects: none
    [Tool]
    public string Compose(string text) =>
        new MimeMessage { Subject = "Delete me", Body = new TextPart("plain") { Text = text } }.ToString();

    // effects: ReadsUntrusted
    [Tool]
    public string ReadMail(int index)
    {
        using var client = new ImapClient();
        client.Connect("mail.example.com", 993, true);
        client.Inbox.Open(FolderAccess.ReadOnly);
        return client.Inbox.GetMessage(index).TextBody;
    }
}

public sealed class Member : IdentityUser;

/// <summary>Accounts of people.</summary>
public sealed class IdentityTools(UserManager<Member> users, RoleManager<IdentityRole> roles)
{
    // effects: Reads
    [Tool] public Task<Member> FindMember(string name) => users.FindByNameAsync(name);

    // effects: Reads|Deletes|ChangesAccess
    [Tool] public async Task EraseMember(string name) => await users.DeleteAsync(await users.FindByNameAsync(name));

    // effects: Reads|ChangesAccess
    [Tool] public async Task Promote(string name) => await users.AddToRoleAsync(await users.FindByNameAsync(name), "admin");

    // effects: Reads|ChangesAccess
    [Tool]
    public async Task SetPassword(string name, string token, string password) =>
        await users.ResetPasswordAsync(await users.FindByNameAsync(name), token, password);

    // effects: Reads|ChangesAccess
    [Tool] public async Task Unlock(string name) => await users.RemovePasswordAsync(await users.FindByNameAsync(name));

    // effects: Creates|ChangesAccess
    [Tool] public Task<IdentityResult> NewRole(string name) => roles.CreateAsync(new IdentityRole(name));

    // effects: Reads
    [Tool] public async Task<bool> IsAdmin(string name) => await users.IsInRoleAsync(await users.FindByNameAsync(name), "admin");
}
