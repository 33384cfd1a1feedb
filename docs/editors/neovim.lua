-- Newsroom Fact-Check in Neovim 0.7 or newer: copy this file into your init.lua, or “:luafile” it.
-- It needs the command `newsroom-factcheck` on your PATH.

-- What VS Code has as settings, without “newsroomFactcheck.”: { rules = { ['claim-unsourced'] = 'information' } }
local settings = { newsroomFactcheck = {} }

vim.filetype.add({ extension = { article = 'article', story = 'article' } })

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'text', 'markdown', 'article' },
  callback = function(event)
    local name = vim.api.nvim_buf_get_name(event.buf)
    -- The desk's word lists are in .factcheck/; a repository is the next best sign of a folder that belongs together.
    local found = vim.fs and vim.fs.find({ '.factcheck', '.git' }, { path = name, upward = true })[1]
    local config = {
      name = 'newsroom-factcheck',
      cmd = { 'newsroom-factcheck', 'lsp', '--stdio' },
      root_dir = found and vim.fs.dirname(found) or vim.fn.getcwd(),
      settings = settings,
    }
    if vim.lsp.start then
      vim.lsp.start(config, { bufnr = event.buf })
      return
    end
    -- Neovim 0.7: one server for all buffers, started with the first of them.
    for _, client in pairs(vim.lsp.get_active_clients()) do
      if client.name == config.name then
        vim.lsp.buf_attach_client(event.buf, client.id)
        return
      end
    end
    vim.lsp.buf_attach_client(event.buf, vim.lsp.start_client(config))
  end,
})
